import type { Generated } from 'kysely'
import { lens } from '#kernel/database/lens.ts'
import type { Text2 } from '#kernel/text.ts'

type Programmes = {
  id: Generated<string>
  slug: string
  name: Text2
  organisationId: string | null
  openedOn: string | null
  closedOn: string | null
  version: Generated<number>
}
type Contacts = {
  id: Generated<string>
  unitId: string
  programmeId: string | null
  organisationId: string | null
  personId: string
  deputyId: string | null
  fromDay: string
  untilDay: string | null
}
export const db = lens<{ programmes: Programmes; contacts: Contacts }>()
