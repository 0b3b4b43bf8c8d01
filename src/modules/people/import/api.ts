import { z } from 'zod'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { parse } from '#kernel/input.ts'
import { importPersons } from './apply.ts'
import { countsOf } from './held.ts'
import { planImport } from './plan.ts'

const body = z.object({
  csv: z.string().min(1),
  /** Of the report; without it nothing is done, and the report is the answer. */
  digest: z.string().optional(),
  skipRefused: z.boolean().default(false),
})

export const importApi: Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/people/imports',
    summary: 'Compare a CSV file with the persons; with the digest of the answer, import it',
    body,
    run: async (ctx, raw) => {
      const { csv, digest, skipRefused } = parse(body, raw)
      const bytes = Buffer.from(csv)
      if (digest !== undefined) return importPersons(ctx, { bytes, digest, skipRefused })
      const plan = await planImport(ctx, bytes)
      return { ...plan, counts: countsOf(plan) }
    },
  }),
]
