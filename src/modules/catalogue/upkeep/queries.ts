import type { Ctx } from '#kernel/context.ts'
import { personCards } from '#modules/people/index.ts'
import { isDue, type Listed } from '../editing/queries.ts'
import { db } from '../tables.ts'
import { linksOf } from './check-links.ts'

/** A review is told of this many days ahead. */
const ahead = 30

/** What of a unit's catalogue wants looking after: reviews, what owners have said, links. */
export async function upkeepOf(ctx: Ctx, unitId: string, pages: Listed[]) {
  const [checks, links] = [await checksOf(ctx, unitId), await linksOf(ctx, unitId)]
  const due = pages.filter((page) => isDue(ctx, page, ahead))
  const owners = await personCards(
    ctx,
    due.map(({ ownerId }) => ownerId),
  )
  return {
    reviews: due
      .toSorted((a, b) => a.reviewDue!.localeCompare(b.reviewDue!))
      .map(({ id, slug, name, reviewDue, ownerId }) => ({
        ...{ id, slug, name, reviewDue: reviewDue! },
        owner: (ownerId && owners.get(ownerId)?.name) || null,
        askedAt: checks.find((one) => one.serviceId === id && !one.answeredAt)?.askedAt ?? null,
      })),
    answers: checks.filter(({ holds, settledAt }) => holds === false && !settledAt),
    broken: links.filter(({ verdict }) => verdict === 'broken'),
    uncertain: links.filter(({ verdict }) => verdict === 'uncertain'),
  }
}
export type Upkeep = Awaited<ReturnType<typeof upkeepOf>>

const checksOf = (ctx: Ctx, unitId: string) =>
  db(ctx)
    .selectFrom('factChecks')
    .innerJoin('services', 'services.id', 'factChecks.serviceId')
    .select([
      'factChecks.id',
      'serviceId',
      'askedAt',
      'answeredAt',
      'holds',
      'comment',
      'settledAt',
    ])
    .select(['services.slug', 'services.name'])
    .where('factChecks.unitId', '=', unitId)
    .orderBy('askedAt', 'desc')
    .orderBy('factChecks.id')
    .execute()
