import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict, invalid } from '#kernel/errors.ts'
import { text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { mayArrange } from '../policy.ts'
import { db, type Need } from '../tables.ts'

const need = z.object({
  /** What it is for, in one word: who, where, what. */
  role: z.enum(['who', 'where', 'what']),
  of: z.array(z.uuid()).min(1).max(500),
  mode: z.enum(['any', 'all', 'roundRobin']).default('any'),
  count: z.coerce.number().int().min(1).max(50).default(1),
  competences: z.array(text(60)).max(20).default([]),
})
const flag = z
  .union([
    z.boolean(),
    z.enum(['true', 'false', 'on', '']).transform((it) => it === 'true' || it === 'on'),
  ])
  .default(false)
const minutes = (min: number, max: number) => z.coerce.number().int().min(min).max(max)

export const rulesInput = z.object({
  serviceId: z.uuid(),
  needs: z.array(need).min(1).max(10),
  duration: minutes(5, 1440),
  step: minutes(5, 1440).default(30),
  leadTime: minutes(0, 100_000).default(0),
  daysAhead: z.coerce.number().int().min(1).max(400).default(60),
  changeUntil: minutes(0, 100_000).default(0),
  video: z.enum(['no', 'offered', 'only']).default('no'),
  approval: flag,
  asksForm: flag,
  opensCase: flag,
  open: flag.default(true),
  version,
})

/** Makes a service bookable, or changes how: who and what it takes, how long, when, and by which rules. */
export const setRules = operation('booking.set-rules', {
  input: rulesInput,
  async load(ctx, { serviceId }) {
    const service = (await serviceCards(ctx, [serviceId])).get(serviceId)
    return service && { id: service.id, unitId: service.unitId }
  },
  allow: (actor, service) => mayArrange(actor, service),
  async run(ctx, { version: seen, needs, ...given }, service) {
    await checkNeeds(ctx, service.unitId, needs)
    const { version } =
      (await db(ctx)
        .selectFrom('bookingRules')
        .select('version')
        .where('serviceId', '=', service.id)
        .forUpdate()
        .executeTakeFirst()) ?? {}
    if (seen !== undefined && version !== undefined && seen !== version)
      throw conflict('changed_meanwhile', { version })
    const row = {
      ...given,
      needs: JSON.stringify(needs),
      asksForm: given.asksForm || given.opensCase,
    }
    await db(ctx)
      .insertInto('bookingRules')
      .values({ ...row, unitId: service.unitId })
      .onConflict((it) =>
        it
          .column('serviceId')
          .doUpdateSet((eb) => ({ ...row, version: eb('bookingRules.version', '+', 1) })),
      )
      .execute()
    return service
  },
  trace: ({ duration, open }) => ({ duration, open }),
})

/** All are of the unit and Navet's own to promise; a kit is not asked for together with its own parts. */
async function checkNeeds(ctx: Ctx, unitId: string, needs: Need[]) {
  const ids = [...new Set(needs.flatMap(({ of }) => of))]
  const rows = await db(ctx)
    .selectFrom('resources')
    .select('id')
    .where('id', 'in', ids)
    .where('unitId', '=', unitId)
    .where('master', '=', 'navet')
    .execute()
  const known = new Set(rows.map(({ id }) => id))
  const parts = await db(ctx)
    .selectFrom('kitParts')
    .select(['kitId', 'partId'])
    .where('kitId', 'in', ids)
    .execute()
  for (const [i, { of, count, mode }] of needs.entries()) {
    if (of.some((id) => !known.has(id))) throw invalid({ [`needs.${i}.of`]: ['not_choice'] })
    if (mode !== 'all' && count > of.length) throw invalid({ [`needs.${i}.count`]: ['too_big'] })
  }
  if (parts.some(({ partId }) => ids.includes(partId)))
    throw invalid({ 'needs.0.of': ['overlapping'] })
}
