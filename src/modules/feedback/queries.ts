import { as, type Ctx, guest } from '#kernel/context.ts'
import { findLink } from '#kernel/links.ts'
import { caseCards } from '#modules/cases/index.ts'
import { personCards } from '#modules/people/index.ts'
import { mayRate, visibleResponses } from './policy.ts'
import { db } from './tables.ts'

/**
 * The request as made by the bearer of a mailed link; nothing when the link is no good. The bearer is
 * nobody in particular: a link opens its one record, and nothing else of the person it was sent to.
 */
export async function byLink(ctx: Ctx, token: string | undefined): Promise<Ctx | null> {
  const link = token ? await findLink(ctx, token) : undefined
  if (link?.purpose !== 'rate') return null
  const { purpose, recordId, personId } = link
  const name = (await personCards(ctx, [personId])).get(personId ?? '')?.name ?? ''
  return as(ctx, { ...guest, kind: 'link', name, link: { purpose, recordId } })
}

/** What the page of rating shows: no more than the letter did, and what has been answered. */
export async function caseToRate(ctx: Ctx, caseId: string) {
  const card = (await caseCards(ctx, [caseId])).get(caseId)
  if (!card || !mayRate(ctx.actor, card)) return undefined
  const response = await db(ctx)
    .selectFrom('responses')
    .select(['rating', 'comment'])
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  const { number, subject } = card
  return {
    caseId,
    number,
    subject,
    rating: response?.rating ?? null,
    comment: response?.comment ?? '',
  }
}

export type CaseRating = { rating: number; comment: string | null; at: Date; changed: boolean }

/** Answers for the panel of staff, by case; one query. */
export async function ratingsOf(ctx: Ctx, caseIds: string[]): Promise<Record<string, CaseRating>> {
  const rows = await visibleResponses(ctx)
    .select(['responses.caseId', 'rating', 'comment', 'at', 'version'])
    .where('responses.caseId', 'in', caseIds)
    .execute()
  return Object.fromEntries(
    rows.map(({ caseId, version, ...rest }) => [caseId, { ...rest, changed: version > 1 }]),
  )
}
