import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { attachFile } from '#kernel/files/index.ts'
import { operation } from '#kernel/operation.ts'
import { findDefaultUnit } from '#modules/people/index.ts'
import { mayTakeIn } from '../policy.ts'
import { db } from '../tables.ts'

/** Where a mail was sent to, when the way it came says so. */
export type Way = { mailbox?: string | undefined; envelopeTo?: string[] | undefined }

/** A mail may be larger than a file, by what base64 adds and some text. */
export const largestMail = ({ hub }: Pick<Ctx, 'hub'>) =>
  Math.ceil(hub.settings.maxUpload * 1.4) + 1_000_000

/**
 * Puts a raw message where it is safe: its bytes on the disk, then a row that points to them and a job
 * that handles it, in one transaction. Only after that may anybody be told that it was taken. The same
 * bytes come in once.
 */
export async function takeInMail(
  ctx: Ctx,
  bytes: AsyncIterable<Uint8Array> | Readable,
  way: Way & { later: boolean },
): Promise<{ id: string }> {
  const blob = await ctx.hub.files.put(bytes as AsyncIterable<Uint8Array>, largestMail(ctx))
  return storeMail(ctx, { ...blob, ...way })
}

export const storeMail = operation('mail.store', {
  input: z.object({
    sha256: z.string(),
    size: z.number(),
    mailbox: z.string().max(254).optional(),
    envelopeTo: z.array(z.string().max(254)).max(100).default([]),
    /** A job handles it; else whoever stores it does. */
    later: z.boolean(),
  }),
  allow: mayTakeIn,
  async run(ctx, { sha256, size, mailbox, envelopeTo, later }) {
    const addresses = [...(mailbox ? [mailbox] : []), ...envelopeTo].map((one) => one.toLowerCase())
    const box = await db(ctx)
      .selectFrom('mailboxes')
      .select(['id', 'unitId'])
      .where('address', 'in', addresses)
      .executeTakeFirst()
    const unitId = box?.unitId ?? (await findDefaultUnit(ctx))?.id ?? null
    const added = await db(ctx)
      .insertInto('mails')
      .values({
        rawSha256: sha256,
        mailboxId: box?.id ?? null,
        unitId,
        envelopeTo: addresses,
        receivedAt: ctx.now,
        state: 'stored',
        ...nothingFound,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) return theSame(ctx, unitId, sha256)
    const file = { name: 'mail.eml', type: 'message/rfc822', size, sha256 }
    await attachFile(ctx, { kind: 'mail', id: added.id }, file)
    if (later) await ctx.hub.jobs.send(ctx, 'mail.handle', { mailId: added.id })
    return { id: added.id, unitId }
  },
})

const theSame = (ctx: Ctx, unitId: string | null, sha256: string) =>
  db(ctx)
    .selectFrom('mails')
    .select(['id', 'unitId'])
    .where('rawSha256', '=', sha256)
    .where('unitId', unitId === null ? 'is' : '=', unitId)
    .executeTakeFirstOrThrow()

const nothingFound = {
  identity: null,
  kind: null,
  outcome: null,
  reason: null,
  messageId: null,
  fromAddress: null,
  fromName: null,
  subject: null,
  text: null,
  quoted: null,
  signature: null,
  caseId: null,
  caseMessageId: null,
  sameAs: null,
}
