import type { Address, Headers } from './headers.ts'

/** A file that came with the mail; its bytes go to whoever asked for them (`ReadOptions.file`). */
export type MailFile = {
  name: string
  /** As the sender says: what it really is only the content tells. */
  type: string
  size: number
  /** The id that the HTML shows it by (`cid:`), without brackets. */
  contentId: string | null
  /** Shown in the text, by what the sender says. */
  inline: boolean
}

/** What a machine reports: the groups of fields of RFC 3464, 5965 and 8098, one map per group. */
export type Report = { type: string; groups: Map<string, string>[] }

export type Mail = {
  headers: Headers
  /** Without brackets; null where the sender gave none. */
  messageId: string | null
  inReplyTo: string[]
  references: string[]
  from: Address | null
  replyTo: Address[]
  to: Address[]
  cc: Address[]
  subject: string
  /** As the sender says; null where it cannot be read. */
  date: Date | null
  /** Media type of the whole, with its parameters. */
  type: { value: string; params: Record<string, string> }
  /** What people read, in order: each part once, as plain text where the sender gave it, and as HTML. */
  bodies: Body[]
  files: MailFile[]
  reports: Report[]
  /** Headers of the message that a bounce or a complaint is about. */
  returned: Headers | null
  /** What a calendar program asks (REQUEST, REPLY, CANCEL …), in capitals. */
  calendar: string | null
  /** The structure is broken: what could be read is here, and no more is known. */
  broken: string | null
}

export type Body = { plain: string | null; html: string | null }
