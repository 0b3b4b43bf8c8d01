import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { type OrderService, serviceForOrder } from '#modules/catalogue/index.ts'
import { db, type Rules } from '../tables.ts'

export type Bookable = { service: OrderService; rules: Rules }

/** A published service that can be booked now, with its rules; nothing where there is none. */
export async function findBookable(ctx: Ctx, slug: string): Promise<Bookable | undefined> {
  const service = await serviceForOrder(ctx, slug)
  const rules = service && (await rulesOf(ctx, service.id))
  return service && rules?.open ? { service, rules } : undefined
}

export async function bookable(ctx: Ctx, slug: string): Promise<Bookable> {
  const found = await findBookable(ctx, slug)
  if (!found) throw notFound()
  return found
}

/** The rules of a service, open for booking or not. */
export const rulesOf = (ctx: Ctx, serviceId: string): Promise<Rules | undefined> =>
  db(ctx)
    .selectFrom('bookingRules')
    .selectAll()
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()

/** Which of some services can be booked now, by id. */
export async function bookableIds(ctx: Ctx, serviceIds: string[]): Promise<Set<string>> {
  const rows = await db(ctx)
    .selectFrom('bookingRules')
    .select('serviceId')
    .where('serviceId', 'in', serviceIds)
    .where('open', '=', true)
    .execute()
  return new Set(rows.map(({ serviceId }) => serviceId))
}
