import type { Generated, Selectable } from 'kysely'
import { lens } from '#kernel/database/lens.ts'
import type { Fetch } from './mailboxes/fetch-type.ts'

/** What became of a mail; as `navet mail` prints it. */
export type Outcome =
  | 'case-created'
  | 'message-added'
  | 'bounce'
  | 'auto-reply'
  | 'ignored'
  | 'held'

type Mailboxes = {
  id: Generated<string>
  unitId: string
  address: string
  serviceId: string | null
  teamId: Generated<string | null>
  imap: Generated<Fetch | null>
  secret: Generated<string | null>
  secretExpiresOn: Generated<string | null>
  silentAfterHours: Generated<number | null>
  fetchedAt: Generated<Date | null>
  fetchFault: Generated<string | null>
  leaseKey: Generated<string | null>
  leaseUntil: Generated<Date | null>
  createdAt: Date
  version: Generated<number>
}
type Mails = {
  id: Generated<string>
  rawSha256: string
  mailboxId: string | null
  unitId: string | null
  envelopeTo: string[]
  receivedAt: Date
  state: 'stored' | 'done' | 'held'
  identity: string | null
  kind: string | null
  outcome: Outcome | null
  reason: string | null
  messageId: string | null
  fromAddress: string | null
  fromName: string | null
  senderAuth: Generated<'pass' | 'fail' | 'none' | null>
  recipients: Generated<string[]>
  subject: string | null
  text: string | null
  quoted: string | null
  signature: string | null
  failedAddresses: Generated<string[]>
  caseId: string | null
  caseMessageId: string | null
  sameAs: string | null
  byPerson: Generated<boolean>
}
type MailIds = { unitId: string; messageId: string; caseId: string; received: boolean }

export type MailRow = Selectable<Mails>
export type Mailbox = Selectable<Mailboxes>
export const db = lens<{ mailboxes: Mailboxes; mails: Mails; mailIds: MailIds }>()
