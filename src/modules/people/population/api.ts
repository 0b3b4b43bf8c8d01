import { z } from 'zod'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { optional, parse } from '#kernel/input.ts'
import { contactUnit } from '../contacts/persons.ts'
import { importPopulation, populationReport } from './operations.ts'
import { populationPage } from './queries.ts'

const body = z.object({ csv: z.string(), dryRun: optional(z.boolean()) })

export const populationApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/population',
    summary: 'How many people the unit is there for, by year, department, kind and campus',
    run: async (ctx) => ({ items: (await populationPage(ctx)).figures, next: null }),
  }),
  endpoint({
    method: 'post',
    path: '/population/imports',
    summary: 'Replace the years that a CSV file has, or say what that would change (dryRun)',
    body,
    status: 201,
    async run(ctx, raw) {
      const { csv, dryRun } = parse(body, raw)
      const given = { csv, unitId: await contactUnit(ctx) }
      return dryRun ? populationReport(ctx, given) : importPopulation(ctx, given)
    },
  }),
]
