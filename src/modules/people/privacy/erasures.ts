import type { Generated } from 'kysely'

/** An erasure that was asked for; `rows` says of each table how many went or were changed. */
export type Erasures = {
  id: Generated<string>
  personId: string
  askedAt: Date
  /** Null: under way. */
  doneAt: Date | null
  rows: Generated<Record<string, number>>
}
