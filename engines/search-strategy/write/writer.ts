import type { Database, Vocabulary } from '../databases.ts'
import type { Heading, Node, Place, Syntax } from '../model.ts'
import type { NoteCode } from '../text.ts'
import type { Dialect } from './dialects.ts'

/** What a printer knows: the target, where it comes from, and whom to tell what was lost. */
export type Writer = {
  to: Database
  dialect: Dialect
  from: Dialect
  fromSyntax: Syntax
  /** The vocabulary that headings are taken from. */
  vocabulary: Vocabulary | null
  /** Printing in the manner it was read in: as it was written, nothing turned. */
  native: boolean
  note: (code: NoteCode, at: Place, values?: Record<string, string>) => void
  /** The unit's own table: the name in the target's vocabulary; null: it is not in the table. */
  heading: (heading: Heading) => string | null
  /** Prints a part; `inside`: among others, so that what holds an OR needs brackets. Null: it is left out. */
  node: (node: Node, w: Writer, inside: boolean) => string | null
}
