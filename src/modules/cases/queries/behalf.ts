import type { GroupCard } from '#modules/people/index.ts'
import type { Case } from '../tables.ts'

/** Who ordered, for which group, and who follows, in names. */
export const behalfOf = (
  theCase: Case,
  people: Map<string, { name: string }>,
  groups: Map<string, GroupCard>,
) => ({
  orderer: people.get(theCase.orderedById ?? '')?.name ?? null,
  group: groups.get(theCase.groupId ?? '') ?? null,
  follows: { orderer: theCase.ordererFollows, group: theCase.groupFollows },
})
