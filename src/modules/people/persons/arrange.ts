import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { addAbsenceFor, endAbsence } from '../absence/operations.ts'
import { grantRole, setRoleDays, withdrawRole } from '../roles/grant.ts'
import { placeNamed } from '../roles/page.ts'
import { addPerson, editPerson } from './add.ts'
import { addAddress, removeAddress, setPrimaryAddress } from './addresses.ts'
import { addAffiliation, editAffiliation, removeAffiliation } from './affiliations.ts'
import { invitePerson } from './invite.ts'
import { unmergePersons } from './unmerge.ts'

type Sent = Record<string, unknown>
type Affiliation = Parameters<typeof editAffiliation>[1]
type Role = Parameters<typeof grantRole>[1]
type Person = Parameters<typeof addPerson>[1]

/** What the forms of a person's page send; gives what was done, said on the page that follows. */
export async function arrangePerson(ctx: Ctx, sent: Sent & { personId: string }) {
  // Each operation parses for itself.
  const input = { ...sent, ...affiliationOf(sent) } as Affiliation & {
    address: string
    mergeId: string
  }
  switch (sent['do']) {
    case 'edit':
      await editPerson(ctx, input)
      return 'saved'
    case 'add-address':
      await addAddress(ctx, input)
      return 'addressAdded'
    case 'choose-address':
      await setPrimaryAddress(ctx, input)
      return 'addressChosen'
    case 'remove-address':
      await removeAddress(ctx, input)
      return 'addressRemoved'
    case 'add-affiliation':
      await addAffiliation(ctx, input)
      return 'affiliationAdded'
    case 'edit-affiliation':
      await editAffiliation(ctx, input)
      return 'affiliationSaved'
    case 'remove-affiliation':
      await removeAffiliation(ctx, input)
      return 'affiliationRemoved'
    case 'unmerge':
      await unmergePersons(ctx, input)
      return 'unmerged'
    case 'invite':
      await invitePerson(ctx, input)
      return 'invited'
    case 'give-role':
      await grantRole(ctx, {
        ...input,
        ...(await placeNamed(ctx, sent['where'])),
      } as unknown as Role)
      return 'roleGiven'
    case 'role-days':
      await setRoleDays(ctx, input as never)
      return 'roleChanged'
    case 'take-role':
      await withdrawRole(ctx, input as never)
      return 'roleTaken'
    case 'add-absence':
      await addAbsenceFor(ctx, input as never)
      return 'absenceAdded'
    case 'end-absence':
      await endAbsence(ctx, input as never)
      return 'absenceEnded'
    default:
      throw new Refusal('malformed')
  }
}

/** Adds a person by the form, who is invited where that was ticked; the id. */
export async function addByForm(ctx: Ctx, sent: Sent) {
  const { kind, organisation, organisationId } = { ...sent, ...affiliationOf(sent) } as Affiliation
  const affiliations =
    organisationId || organisation ? [{ kind, organisationId, organisation }] : []
  const { name, email, language, campusId } = sent as Person
  const { id: personId } = await addPerson(ctx, { name, email, language, campusId, affiliations })
  if (sent['invite']) await invitePerson(ctx, { personId })
  return personId
}

const affiliationOf = (sent: Sent) => ({
  organisation: inBoth(sent['organisation']),
  title: inBoth(sent['title']),
  organisationId: sent['organisationId'] || undefined,
})

/** Words in one language are the words in both; none at all are left out. */
function inBoth(given: unknown) {
  const { sv = '', en = '' } = (given ?? {}) as { sv?: string; en?: string }
  return sv || en ? { sv: sv || en, en: en || sv } : undefined
}
