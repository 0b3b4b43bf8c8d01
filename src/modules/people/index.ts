/** Who there is, where they work, what they may, and how they come in. */
export { authHandler, publicUrl } from './sign-in/auth.ts'
export { isSomebody } from './persons/found.ts'
export { actorOf, actorOfPerson, searchKeys } from './actor.ts'
export { addUnit, createToken, editProfile, setPassword, withdrawToken } from './operations.ts'
export {
  type Colleague,
  colleaguesIn,
  defaultUnit,
  findDefaultUnit,
  initialsOf,
  type PersonCard,
  personCards,
  requestersOf,
  staffOf,
  type UnitCard,
  worksIn,
} from './queries.ts'
export {
  type DatedName,
  existsOn,
  nameOn,
  type OrganisationKind,
  organisationKinds,
  slugOf,
} from './organisation.ts'
export {
  addOrganisation,
  addPart,
  closePart,
  moveTeam,
  renamePart,
} from './operations/organisation.ts'
export {
  type OrganisationCard,
  organisationCards,
  organisations,
  type UnitPart,
  unitParts,
  type UnitParts,
} from './queries/organisation.ts'
export { isAuditor, noteReading } from './readings.ts'
export { addAbsence, addAbsenceFor, endAbsence } from './absence/operations.ts'
export { type Away, awayToday, standInFor, standsInFor } from './absence/queries.ts'
export { type HeldRole, rolePlaces, rolesHeld } from './roles/page.ts'
export { grantRole, withdrawRole } from './roles/grant.ts'
export { type Reach, takesCasesIn } from './roles/reach.ts'
export { administratorsOnly } from './policy.ts'
export { type ContactFor, contactsOf } from './contacts/persons.ts'
export { type Population, type PopulationBy, populationOf } from './population/queries.ts'
export { type Reached, reachOf } from './population/reach.ts'
export { kindName } from './population/text.ts'
export { addGroup, addMember, endMembership, setLeads } from './groups/operations.ts'
export {
  findGroup,
  type GroupCard,
  groupCards,
  groupForOrder,
  groupNames,
  groupPlaces,
  memberIdsOf,
  myGroups,
} from './groups/queries.ts'
export { demoRequesters, demoStaff, demoUnit } from './demo/organisation.ts'
export { addPerson } from './persons/add.ts'
export { personAt } from './persons/find.ts'
export { findOrAddRequester } from './requester.ts'
export { freeSlug } from './operations/free-slug.ts'
export { setUpLink } from './sign-in/setup.ts'
export { signInPath } from './sign-in/sign-in.ts'
export type { OpeningHours } from './tables.ts'
