import { z } from 'zod'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { optional, parse } from '#kernel/input.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { allIndicators } from './indicator.ts'
import { measure } from './queries.ts'

const query = z.object({
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  by: optional(z.enum(['campus', 'department', 'service'])),
})

const figure = {
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
}
const words = z.object({ sv: z.string(), en: z.string() })
const answer = z.object({
  id: z.string(),
  version: z.int(),
  unit: z.enum(['share', 'mean', 'count', 'duration']),
  title: words,
  denominator: words,
  ...figure,
  groups: z
    .array(z.object({ id: z.string().nullable(), ...figure, hidden: z.boolean() }))
    .optional(),
})

export const indicatorsApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/indicators/{id}',
    summary:
      'An indicator over a span of days, with its interval; parts of fewer than five are hidden',
    query,
    answer,
    async run(ctx, input) {
      const id = String(input['id'])
      const unitId = ctx.actor.unitIds[0] ?? (await defaultUnit(ctx)).id
      const measured = await measure(ctx, id, { unitId, ...parse(query, input) })
      const { version, title, denominator } = allIndicators.get(id)!
      return { id, version, title, denominator, ...measured }
    },
  }),
]
