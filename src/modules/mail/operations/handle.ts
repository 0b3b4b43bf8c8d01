import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { operation } from '#kernel/operation.ts'
import { personAt } from '#modules/people/index.ts'
import { mayTakeIn, visibleMails } from '../policy.ts'
import type { Opened } from '../read.ts'
import { db, type MailRow, type Outcome } from '../tables.ts'
import { caseOfMail, rememberIds } from '../thread.ts'
import { loops } from './loops.ts'
import { addToCase, openFromMail } from './into-case.ts'

export type Found = {
  outcome: Outcome
  reason: string
  caseId?: string | undefined
  caseMessageId?: string | undefined
  /** It had come before. */
  sameAs?: string
}

/**
 * Handles a stored mail, once: in one transaction with everything that follows from it. Done already,
 * it does nothing; dying in between leaves it stored, and it is begun again.
 */
export const handleMail = operation('mail.handle', {
  /** Read before the transaction begins, so that a large mail keeps nobody waiting. */
  input: z.object({ mailId: z.uuid(), opened: z.custom<Opened>() }),
  load: (ctx, { mailId }) =>
    visibleMails(ctx)
      .selectAll('mails')
      .where('mails.id', '=', mailId)
      .forUpdate()
      .executeTakeFirst(),
  allow: mayTakeIn,
  async run(ctx, { opened }, row) {
    const { id, unitId } = row
    if (row.state !== 'stored') return { id, unitId }
    await sql`select pg_advisory_xact_lock(hashtextextended(${opened.identity}, 0))`.execute(ctx.db)
    const before = await earlier(ctx, opened.identity)
    const found = before
      ? ({
          outcome: 'ignored',
          reason: 'duplicate',
          sameAs: before.id,
          caseId: before.caseId ?? undefined,
        } as const)
      : await whatBecomes(ctx, row, opened)
    await note(ctx, row, opened, found, before ? null : opened.identity)
    return { id, unitId }
  },
})

const earlier = (ctx: Ctx, identity: string) =>
  db(ctx)
    .selectFrom('mails')
    .select(['id', 'caseId'])
    .where('identity', '=', identity)
    .executeTakeFirst()

async function whatBecomes(
  ctx: Ctx,
  row: MailRow,
  { mail, kind, read, auth, files }: Opened,
): Promise<Found> {
  const { unitId } = row
  const sender = mail.from?.address ?? ''
  // Whoever is surely not the owner of the address in From is nobody we know.
  const personId = auth === 'fail' ? null : ((await personAt(ctx, sender))?.id ?? null)
  const known = { personId, address: auth === 'fail' ? null : sender }
  const caseId = unitId ? await caseOfMail(ctx, { unitId, row, mail, known }) : undefined
  if (!row.byPerson) {
    if (kind.kind === 'spam') return { outcome: 'held', reason: 'spam' }
    if (kind.kind !== 'person') {
      const outcome = kind.kind === 'bounce' || kind.kind === 'auto-reply' ? kind.kind : 'ignored'
      return { outcome, reason: `${kind.kind}: ${kind.by}`, caseId }
    }
    // It would open a case, and send a receipt, in somebody else's name.
    if (auth === 'fail' && !caseId) return { outcome: 'held', reason: 'sender-not-proven' }
    const loop = await loops(ctx, row, mail, read.text)
    if (loop) return { outcome: 'held', reason: loop, caseId }
  }
  if (unitId === null) return { outcome: 'held', reason: 'no-unit' }
  if (!sender.includes('@')) return { outcome: 'held', reason: 'no-sender' }
  const given = { unitId, row, mail, read, auth, personId, files: files.taken }
  const reason =
    files.left.length > 0 ? `files left in the mail: ${files.left.join(', ')}` : kind.by
  const done = caseId
    ? { outcome: 'message-added' as const, ...(await addToCase(ctx, caseId, given)) }
    : { outcome: 'case-created' as const, ...(await openFromMail(ctx, given)) }
  await rememberIds(ctx, unitId, done.caseId, mail)
  return { ...done, reason }
}

const note = (
  ctx: Ctx,
  row: MailRow,
  { mail, kind, read, auth }: Opened,
  found: Found,
  identity: string | null,
) =>
  db(ctx)
    .updateTable('mails')
    .set({
      state: found.outcome === 'held' ? 'held' : 'done',
      // What is held has not been taken in: its twin is held as well, and either may be handled.
      identity: found.outcome === 'held' ? null : identity,
      kind: kind.kind,
      outcome: found.outcome,
      reason: found.reason.slice(0, 500),
      messageId: mail.messageId,
      fromAddress: mail.from?.address ?? null,
      fromName: mail.from?.name ?? null,
      senderAuth: auth,
      recipients: [...mail.to, ...mail.cc].map(({ address }) => address).slice(0, 200),
      subject: mail.subject.slice(0, 500),
      text: read.text,
      quoted: read.quoted.slice(0, 200_000),
      signature: read.signature,
      failedAddresses: kind.recipients ?? [],
      caseId: found.caseId ?? null,
      caseMessageId: found.caseMessageId ?? null,
      sameAs: found.sameAs ?? null,
    })
    .where('id', '=', row.id)
    .execute()
