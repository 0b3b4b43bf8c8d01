import { z } from 'zod'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { optional, parse } from '#kernel/input.ts'
import { codesReport, importCodes } from './operations.ts'
import { codesPage } from './queries.ts'

const body = z.object({ csv: z.string(), dryRun: optional(z.boolean()) })

export const codesApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/code-lists',
    summary: 'Lists of cost centres, projects and other codes that forms check answers against',
    run: async (ctx) => ({ items: (await codesPage(ctx)).lists, next: null }),
  }),
  endpoint({
    method: 'post',
    path: '/code-lists/{list}/imports',
    summary: 'Replace a list by a CSV file, or say what that would change (dryRun)',
    body,
    status: 201,
    async run(ctx, raw) {
      const { csv, dryRun } = parse(body, raw)
      const given = { list: String(raw['list']), csv }
      return dryRun ? codesReport(ctx, given) : importCodes(ctx, given)
    },
  }),
]
