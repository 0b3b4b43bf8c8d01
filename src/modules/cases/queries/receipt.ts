import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { findLink } from '#kernel/links.ts'
import { personCards } from '#modules/people/index.ts'
import { followCtx } from '../follow.ts'
import { type Case, db } from '../tables.ts'
import { getCaseByNumber } from './one.ts'

/**
 * What happens next with a case that has just come in. Whoever ordered without an account holds a key
 * to this alone: the address is not proved yet, so the way to the case itself goes by the mail.
 */
export async function receiptOf(ctx: Ctx, number: string, key: string | null) {
  const link = key ? await findLink(ctx, key) : undefined
  const theCase =
    link?.purpose === 'receipt'
      ? await caseOfKey(ctx, link.recordId, number)
      : await getCaseByNumber(await followCtx(ctx, key), number)
  const requester = (await personCards(ctx, [theCase.requesterId])).get(theCase.requesterId)!
  return {
    number: theCase.number,
    firstAnswerDue: theCase.firstAnswerDue,
    deliveryDue: theCase.deliveryDue,
    email: requester.email,
    mayFollow: link?.purpose !== 'receipt',
  }
}

const caseOfKey = (ctx: Ctx, id: string, number: string): Promise<Case> =>
  db(ctx)
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow(notFound)
