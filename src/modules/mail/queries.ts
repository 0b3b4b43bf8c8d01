import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { later, minutes } from '#kernel/time.ts'
import { caseCards } from '#modules/cases/index.ts'
import { administratorsOnly } from '#modules/people/index.ts'
import { visibleMails } from './policy.ts'

const perPage = 50

/** Mail that has come in, newest first: what is held, or all. */
export async function mailPage(
  ctx: Ctx,
  { all, before }: { all: boolean; before?: string | undefined },
) {
  administratorsOnly(ctx)
  const rows = await visibleMails(ctx)
    .select([
      'id',
      'fromAddress',
      'fromName',
      'subject',
      'receivedAt',
      'outcome',
      'reason',
      'caseId',
    ])
    .$if(!all, (q) => q.where('state', '!=', 'done'))
    .$if(before !== undefined, (q) => q.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(perPage + 1)
    .execute()
  const items = rows.slice(0, perPage)
  const cards = await caseCards(
    ctx,
    items.flatMap(({ caseId }) => caseId ?? []),
  )
  return {
    items: items.map((row) => ({ ...row, number: cards.get(row.caseId ?? '')?.number ?? null })),
    next: rows.length > perPage ? items.at(-1)!.id : null,
  }
}

export async function oneMail(ctx: Ctx, id: string) {
  administratorsOnly(ctx)
  const row = await visibleMails(ctx)
    .selectAll('mails')
    .where('mails.id', '=', id)
    .executeTakeFirstOrThrow(notFound)
  const number = row.caseId
    ? (await caseCards(ctx, [row.caseId])).get(row.caseId)?.number
    : undefined
  return { ...row, number: number ?? null }
}

/** What `navet mail` says of one that it took in: of one that had come before, what became of it then. */
export async function resultOf(ctx: Ctx, id: string) {
  const mail = await oneMail(ctx, id)
  const { outcome, number, text, reason } = mail.sameAs ? await oneMail(ctx, mail.sameAs) : mail
  return {
    outcome: outcome ?? 'held',
    ...(number && { case: number }),
    ...(text && { text }),
    reason: reason ?? 'waits',
  }
}

/** Stored a while ago and handled by nobody. */
export const unhandledMails = (ctx: Ctx) =>
  visibleMails(ctx)
    .select('id')
    .where('state', '=', 'stored')
    .where('receivedAt', '<', later(ctx.now, -minutes(5)))
    .orderBy('id')
    .limit(500)
    .execute()

/** One mail for its page: what it says, and whether it can be taken in after all. */
export async function mailToShow(ctx: Ctx, id: string) {
  const mail = await oneMail(ctx, id)
  const { fromAddress, fromName, subject, receivedAt, outcome, reason, number } = mail
  const { text, signature, quoted, senderAuth } = mail
  const taken = outcome === 'case-created' || outcome === 'message-added' || outcome === null
  return {
    ...{ id, fromAddress, fromName, subject, receivedAt, outcome, reason, number },
    ...{ senderAuth, text, signature, quoted: quoted?.slice(0, 20_000) ?? null },
    mayReplay: !taken && mail.unitId !== null && mail.reason !== 'duplicate',
  }
}
