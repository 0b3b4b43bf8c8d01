import type { Ctx } from '#kernel/context.ts'
import { listServices } from '#modules/catalogue/index.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { visibleResources } from '../policy.ts'
import { db } from '../tables.ts'

/** What can be booked in a unit, and what is only shown or linked to. */
export async function bookPage(ctx: Ctx) {
  const unitId = ctx.actor.unitIds[0] ?? (await defaultUnit(ctx)).id
  const [services, rules, outside] = await Promise.all([
    listServices(ctx, unitId),
    db(ctx)
      .selectFrom('bookingRules')
      .select(['serviceId', 'duration'])
      .where('unitId', '=', unitId)
      .where('open', '=', true)
      .execute(),
    visibleResources(ctx)
      .select(['id', 'name', 'about', 'outside'])
      .where('unitId', '=', unitId)
      .where('master', '=', 'outside')
      .where('kind', '!=', 'person')
      .where('retiredOn', 'is', null)
      .orderBy('slug')
      .execute(),
  ])
  const duration = new Map(rules.map((it) => [it.serviceId, it.duration]))
  return {
    services: services
      .filter(({ id }) => duration.has(id))
      .map(({ id, slug, name, summary }) => ({ slug, name, summary, duration: duration.get(id)! })),
    outside: outside.map(({ outside, ...it }) => ({ ...it, ...outside! })),
  }
}
