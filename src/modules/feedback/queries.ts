import { as, type Ctx, guest } from '#kernel/context.ts'
import { findLink } from '#kernel/links.ts'
import { caseCards } from '#modules/cases/index.ts'
import { personCards } from '#modules/people/index.ts'
import { mayRate, ownResponses, visibleResponses } from './policy.ts'
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

/** The newest ratings that the reader has given, on their own page. */
export async function myAnswers(ctx: Ctx, [id]: string[]): Promise<Record<string, MyAnswer[]>> {
  if (!id || ctx.actor.kind !== 'person') return {}
  const rows = await ownResponses(ctx)
    .select(['caseId', 'rating', 'comment', 'changedAt'])
    .orderBy('changedAt', 'desc')
    .limit(50)
    .execute()
  if (rows.length === 0) return {}
  const cards = await caseCards(
    ctx,
    rows.map(({ caseId }) => caseId),
  )
  const answers = rows.flatMap(({ caseId, ...row }): MyAnswer[] => {
    const card = cards.get(caseId)
    return card ? [{ ...row, caseId, number: card.number, subject: card.subject }] : []
  })
  return { [id]: answers }
}
export type MyAnswer = {
  caseId: string
  number: string
  subject: string
  rating: number
  comment: string | null
  changedAt: Date
}
