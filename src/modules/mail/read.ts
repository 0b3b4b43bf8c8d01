import { createHash } from 'node:crypto'
import {
  type Kind,
  kindOf,
  type Mail,
  type Read,
  readMail,
  readText,
  type SenderAuth,
  senderAuth,
  textOf,
} from '#engines/mail/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { takeFile, type Upload } from '#kernel/files/index.ts'
import type { MailRow } from './tables.ts'

/** A stored mail as read: what it is, what is new in it, and what it is told apart by. */
export type Opened = {
  mail: Mail
  kind: Kind
  read: Read
  auth: SenderAuth
  identity: string
  files: Files
}
type Files = { taken: Upload[]; left: string[] }

export async function openMail(
  ctx: Ctx,
  row: Pick<MailRow, 'rawSha256' | 'unitId' | 'byPerson'>,
): Promise<Opened> {
  const mail = await readMail(rawOf(ctx, row))
  const text = textOf(mail)
  const kind = kindOf(mail, text)
  const hasFiles = mail.files.length > 0 && (kind.kind === 'person' || row.byPerson)
  const files = hasFiles ? await filesOfMail(ctx, row) : { taken: [], left: [] }
  const auth = senderAuth(mail, ctx.hub.settings.mailAuthServers)
  const identity = identityOf(mail, text, row.unitId)
  return { mail, kind, read: readText(mail), auth, identity, files }
}

/** The files of a mail, stored; programs and those over the limit are left in the raw message. */
async function filesOfMail(ctx: Ctx, row: Pick<MailRow, 'rawSha256'>): Promise<Files> {
  const taken: Upload[] = []
  const left: string[] = []
  await readMail(rawOf(ctx, row), {
    async file({ name }, bytes) {
      if (taken.length >= mostFiles) return void left.push(name)
      const file = await takeFile(ctx, bytes, name).catch((error: unknown) => {
        if (isRefused(error)) return undefined
        throw error
      })
      if (file) taken.push(file)
      else left.push(name)
    },
  })
  return { taken, left }
}

const mostFiles = 20
const isRefused = (error: unknown) =>
  ['wrong_type', 'too_large'].includes((error as { code?: string }).code ?? '')

const rawOf = (ctx: Ctx, { rawSha256 }: Pick<MailRow, 'rawSha256'>) =>
  ctx.hub.files.read(rawSha256) as unknown as AsyncIterable<Buffer>

/**
 * The same mail by two ways has other headers of transport, but the same id, sender, date and content.
 * The id alone would let anybody keep a mail out by sending one under its id first.
 */
function identityOf(mail: Mail, text: string, unitId: string | null) {
  const { messageId, from, date, subject, files } = mail
  const told = [
    unitId,
    messageId,
    from?.address,
    date?.toISOString(),
    subject,
    text.replace(/\s+/g, ' ').trim(),
    mail.reports.map(({ groups }) => groups.map((group) => [...group])),
    files.map(({ name, size }) => [name, size]),
  ]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}
