import type { Text2 } from '#kernel/text.ts'
import type { OrganisationKind } from '../organisation.ts'
import type { AffiliationKind } from '../persons/kinds.ts'
import type { Known } from './known.ts'
import type { Line } from './lines.ts'
import type { Change } from './plan.ts'

export type NewAffiliation = {
  kind: AffiliationKind | null
  organisation: Text2
  organisationId: string | null
  organisationKind: OrganisationKind
  validFrom: string | null
  validTo: string | null
}
type Held = NonNullable<ReturnType<Known['affiliations']['get']>>[number]

/**
 * What the lines of a person do to their affiliations. One at the same place as the same is the same: its
 * days change. What the file does not name stays; whoever leaves is given a last day.
 */
export function affiliationChange(theirs: Line[], held: Held[], known: Known) {
  const adds: NewAffiliation[] = []
  const ends: { id: string; validFrom: string | null; validTo: string | null }[] = []
  const differences: Change[] = []
  for (const { affiliation } of theirs) {
    if (!affiliation) continue
    const { organisation, kind, from, to } = affiliation
    const listed = known.organisations.get(organisation.toLowerCase())
    const same = held.find(
      (one) =>
        (listed ? one.organisationId === listed.id : namedSo(one.organisation, organisation)) &&
        (kind === undefined || one.kind === kind) &&
        !ends.some(({ id }) => id === one.id),
    )
    if (!same) {
      const days = [from, to].some(Boolean) ? ` ${from ?? ''}–${to ?? ''}` : ''
      differences.push({ field: 'affiliation', from: null, to: `${organisation}${days}` })
      adds.push({
        ...{ kind: kind ?? null, validFrom: from ?? null, validTo: to ?? null },
        organisation: listed?.name ?? { sv: organisation, en: organisation },
        organisationId: listed?.id ?? null,
        organisationKind: listed?.kind ?? 'faculty-department',
      })
      continue
    }
    const [validFrom, validTo] = [from ?? same.validFrom, to ?? same.validTo]
    if (validFrom === same.validFrom && validTo === same.validTo) continue
    if (validFrom !== same.validFrom)
      differences.push({ field: 'from', from: same.validFrom, to: validFrom! })
    if (validTo !== same.validTo)
      differences.push({ field: 'to', from: same.validTo, to: validTo! })
    ends.push({ id: same.id, validFrom, validTo })
  }
  return { adds, ends, differences }
}

const namedSo = ({ sv, en }: Text2, name: string) =>
  [sv, en].some((one) => one.toLowerCase() === name.toLowerCase())
