import type { Generated } from 'kysely'

/** Days, both included. */
export type Absences = {
  id: Generated<string>
  personId: string
  standInId: string
  fromDay: string
  untilDay: string
  saidBy: string | null
  createdAt: Date
}
