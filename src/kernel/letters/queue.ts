import { createTransport, type Transporter } from 'nodemailer'
import type { Ctx, Hub } from '../context.ts'
import { job } from '../jobs.ts'
import type { Lang } from '../text.ts'
import { htmlOf } from './html.ts'
import { replyAddress } from './reply-address.ts'
import { db, type LetterRow } from './tables.ts'

export type Letter = {
  to: { address: string; name: string }
  fromName: string
  language: Lang
  subject: string
  /** Plain text; the HTML form has the same words. */
  text: string
  button?: { label: string; url: string }
  /** An iCalendar that goes along as an invitation or its end (iTIP); its METHOD says which. */
  calendar?: string
  /** The record whose letters form one thread in the reader's mail program. */
  threadId?: string
  /** A person wrote what it says: it is no automatic answer, and an absence may answer it. */
  byPerson?: boolean
  /** The unit whose administrators may read it; without one those of any unit may. */
  unitId?: string
}

/** Queues a letter in the caller's transaction. Without a mail server it stays readable, and goes nowhere. */
export async function queueLetter(ctx: Ctx, letter: Letter) {
  const sends = ctx.hub.settings.smtpUrl !== undefined
  const { id } = await db(ctx)
    .insertInto('letters')
    .values({
      toAddress: letter.to.address,
      toName: letter.to.name,
      fromName: letter.fromName,
      language: letter.language,
      subject: letter.subject,
      text: letter.text,
      button: letter.button ?? null,
      calendar: letter.calendar ?? null,
      threadId: letter.threadId ?? null,
      unitId: letter.unitId ?? null,
      byPerson: letter.byPerson ?? false,
      state: sends ? 'queued' : 'kept',
      lastError: null,
      createdAt: ctx.now,
      sentAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (sends) await ctx.hub.jobs.send(ctx, letterSending.name, { letterId: id })
  return id
}

/** A mail server that has refused a letter for good this many times will not take it the next time. */
const refusedForGood = 3

/**
 * Hands one letter to the mail server. Only a queued letter goes; a server that is down makes the
 * job fail and wait, one that refuses the letter itself is asked a few times. Dying between the server's yes and our commit would send it again under the
 * same Message-ID, which mail programs show once.
 */
export const letterSending = job('letter.send', async (ctx, { letterId }: { letterId: string }) => {
  const letter = await db(ctx)
    .selectFrom('letters')
    .selectAll()
    .where('id', '=', letterId)
    .where('state', '=', 'queued')
    .executeTakeFirst()
  if (!letter) return
  const note = (set: Partial<LetterRow>) =>
    db(ctx)
      .updateTable('letters')
      .set((eb) => ({ ...set, attempts: eb('attempts', '+', 1) }))
      .where('id', '=', letterId)
      .execute()
  try {
    await transport(ctx.hub).sendMail(messageOf(ctx.hub, letter))
  } catch (error) {
    const lastError = String(error).slice(0, 500)
    if (isForGood(error) && letter.attempts + 1 >= refusedForGood)
      return void (await note({ state: 'failed', lastError }))
    await note({ lastError })
    throw error
  }
  await note({ state: 'sent', sentAt: ctx.now, lastError: null })
})

/** Its address or its content is refused, and will be again; a wrong password is no fault of the letter. */
const isForGood = (error: unknown) => {
  const { code = '', responseCode = 0 } = error as { code?: string; responseCode?: number }
  return ['EENVELOPE', 'EMESSAGE'].includes(code) && responseCode >= 500
}

const transports = new Map<string, Transporter>()
function transport(hub: Hub) {
  const url = hub.settings.smtpUrl!
  const kept = transports.get(url)
  if (kept) return kept
  const made = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 30_000 })
  transports.set(url, made)
  return made
}

function messageOf(hub: Hub, letter: LetterRow) {
  const host = new URL(hub.settings.url ?? 'http://navet.invalid').hostname
  const replyTo = letter.threadId ? replyAddress(hub, letter.threadId) : undefined
  const thread = letter.threadId && `<thread.${letter.threadId}@${host}>`
  return {
    messageId: `<letter.${letter.id}@${host}>`,
    from: { name: letter.fromName, address: hub.settings.mailFrom },
    to: { name: letter.toName, address: letter.toAddress },
    ...(replyTo && { replyTo }),
    subject: letter.subject,
    text: letter.button
      ? `${letter.text}\n\n${letter.button.label}:\n${letter.button.url}\n`
      : letter.text,
    html: htmlOf(letter),
    ...(letter.calendar && {
      icalEvent: {
        method: /^METHOD:(\w+)/m.exec(letter.calendar)?.[1] ?? 'PUBLISH',
        content: letter.calendar,
      },
    }),
    ...(thread && { inReplyTo: thread, references: thread }),
    headers: {
      // RFC 3834: on what a machine says, and never on what a person wrote.
      ...(!letter.byPerson && { 'Auto-Submitted': 'auto-generated' }),
      'Content-Language': letter.language,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
