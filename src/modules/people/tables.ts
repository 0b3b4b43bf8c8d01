import type { ColumnType, Generated, Selectable } from 'kysely'
import type { Role } from '#kernel/context.ts'
import { lens } from '#kernel/database/lens.ts'
import type { Lang, Text2 } from '#kernel/text.ts'
import type { Absences } from './absence/table.ts'
import type { OrganisationKind } from './organisation.ts'
import type {
  AddressRequests,
  AuthAccounts,
  AuthSessions,
  AuthVerifications,
  BackupCodes,
  Elevations,
  PasskeyChallenges,
  Passkeys,
  SecondFactors,
  SignIns,
} from './sign-in/tables.ts'
import type { AffiliationKind } from './persons/kinds.ts'
import type { Erasures } from './privacy/erasures.ts'

type Units = {
  id: Generated<string>
  slug: string
  name: Text2
  faculty: Text2
  createdAt: Date
}
type Part = {
  id: Generated<string>
  unitId: string
  slug: string
  name: Text2
  position: Generated<number>
  openedOn: ColumnType<string | null, string | null | undefined>
  closedOn: ColumnType<string | null, string | null | undefined>
  version: Generated<number>
}
type Teams = Part & { departmentId: string }
/** One weekday's hours, Monday being 1, in the unit's local time; a day not listed is closed. */
export type OpeningHours = { weekday: number; opens: string; closes: string }
type Campuses = Part & {
  library: Text2 | null
  /** Written as JSON text: the driver would make a PostgreSQL array of a list. */
  hours: ColumnType<OpeningHours[] | null, string | null>
}
type Organisations = {
  id: Generated<string>
  slug: string
  kind: OrganisationKind
  name: Text2
  openedOn: string | null
  closedOn: string | null
  version: Generated<number>
}
type OrganisationNames = {
  id: Generated<string>
  departmentId: string | null
  teamId: string | null
  campusId: string | null
  organisationId: string | null
  name: Text2
  validFrom: string
}
type TeamMoves = {
  id: Generated<string>
  teamId: string
  fromDepartmentId: string
  toDepartmentId: string
  movedOn: string
}
type People = {
  id: Generated<string>
  name: string
  email: string
  emailVerified: Generated<boolean>
  kind: string | null
  affiliation: Text2 | null
  title: Text2 | null
  campusId: string | null
  language: Lang
  createdAt: Date
  updatedAt: Date
  version: Generated<number>
  /** Filled by the database: the words a person is searched by, and those of the name in order. */
  searchKey: Generated<string>
  nameKey: Generated<string>
  mergedInto: Generated<string | null>
  erasedAt: Generated<Date | null>
}
type PersonMerges = {
  id: Generated<string>
  keptId: string
  goneId: string
  gone: {
    email: string
    emailVerified: boolean
    addresses: { address: string; isPrimary: boolean; verifiedAt: Date | string | null }[]
  }
  mergedBy: string
  mergedAt: Date
  undoneAt: Date | null
}
type PersonMergeRows = {
  id: Generated<string>
  mergeId: string
  tableName: string
  columnName: string
  key: string
  row: string | null
}
type DistinctPersons = { oneId: string; otherId: string; saidBy: string; saidAt: Date }
type PersonAddresses = {
  id: Generated<string>
  personId: string
  address: string
  isPrimary: Generated<boolean>
  verifiedAt: Date | null
  createdAt: Date
}
type Affiliations = {
  id: Generated<string>
  personId: string
  kind: AffiliationKind | null
  organisationKind: OrganisationKind
  organisation: Text2
  organisationId: string | null
  title: Text2 | null
  validFrom: string | null
  validTo: string | null
  createdAt: Date
  version: Generated<number>
}
type ResearchGroups = {
  id: Generated<string>
  slug: string
  name: Text2
  organisationId: string | null
  campusId: string | null
  createdAt: Date
  closedOn: string | null
  version: Generated<number>
}
type GroupMembers = {
  id: Generated<string>
  groupId: string
  personId: string
  leads: boolean
  fromDay: string
  untilDay: string | null
}
type RoleGrants = {
  id: Generated<string>
  personId: string
  unitId: string
  role: Role
  departmentId: string | null
  teamId: string | null
  createdAt: Date
  validFrom: ColumnType<string | null, string | null | undefined>
  validTo: ColumnType<string | null, string | null | undefined>
  warnedAt: ColumnType<Date | null, Date | null | undefined>
  version: Generated<number>
}
type ApiTokens = {
  id: Generated<string>
  unitId: string
  name: string
  role: Role
  tokenHash: string
  createdBy: string | null
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  withdrawnAt: Date | null
  warnedAt: Date | null
}
type Readings = {
  id: Generated<string>
  at: Date
  unitId: string
  personId: string | null
  tokenId: string | null
  name: string
  page: string
}
export type Unit = Selectable<Units>
export type Person = Selectable<People>
export type Affiliation = Selectable<Affiliations>
export type PersonAddress = Selectable<PersonAddresses>
export const db = lens<{
  units: Units
  departments: Part
  teams: Teams
  campuses: Campuses
  organisations: Organisations
  organisationNames: OrganisationNames
  teamMoves: TeamMoves
  people: People
  personAddresses: PersonAddresses
  addressRequests: AddressRequests
  personMerges: PersonMerges
  erasures: Erasures
  personMergeRows: PersonMergeRows
  distinctPersons: DistinctPersons
  affiliations: Affiliations
  researchGroups: ResearchGroups
  groupMembers: GroupMembers
  roleGrants: RoleGrants
  absences: Absences
  apiTokens: ApiTokens
  authSessions: AuthSessions
  authAccounts: AuthAccounts
  authVerifications: AuthVerifications
  signIns: SignIns
  elevations: Elevations
  readings: Readings
  secondFactors: SecondFactors
  backupCodes: BackupCodes
  passkeys: Passkeys
  passkeyChallenges: PasskeyChallenges
}>()
