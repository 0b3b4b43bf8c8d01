import type { Mail } from '#engines/mail/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { later, minutes } from '#kernel/time.ts'
import { db, type MailRow } from '../tables.ts'

/** So often the same words from the same sender within ten minutes are two machines talking. */
const often = 5

/** Why a mail is held as a loop: it is from ourselves, or the same once more. */
export async function loops(ctx: Ctx, row: MailRow, mail: Mail, text: string) {
  const sender = mail.from?.address ?? ''
  if (sender === ctx.hub.settings.mailFrom.toLowerCase() || (await isMailbox(ctx, sender)))
    return 'from-ourselves'
  const rows = await db(ctx)
    .selectFrom('mails')
    .select('id')
    .where('fromAddress', '=', sender)
    .where('receivedAt', '>', later(row.receivedAt, -minutes(10)))
    .where('text', '=', text)
    .where('subject', '=', mail.subject.slice(0, 500))
    .where('outcome', 'in', ['case-created', 'message-added'])
    .limit(often)
    .execute()
  return rows.length >= often ? 'the-same-again' : undefined
}

const isMailbox = async (ctx: Ctx, address: string) =>
  (await db(ctx)
    .selectFrom('mailboxes')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirst()) !== undefined
