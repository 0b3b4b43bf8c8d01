import { dayOf } from '#kernel/time.ts'
import { type Fact, indicator } from '#modules/indicators/index.ts'
import type { Invitation, Response } from './tables.ts'

const share = { version: 1, unit: 'share', visible: 'public' } as const
const answers = {
  sv: 'alla som har lämnat omdöme; nöjda är de som valt 4 eller 5 av 5',
  en: 'everyone who has rated; satisfied are those who chose 4 or 5 out of 5',
}
const asked = {
  sv: 'levererade ärenden där beställaren har fått frågan, räknade den dag frågan ställdes',
  en: 'delivered cases whose requester has been asked, counted on the day of asking',
}

export const satisfaction = indicator({
  ...share,
  id: 'satisfaction',
  title: { sv: 'Nöjda med hjälpen', en: 'Satisfied with the help' },
  denominator: answers,
})
export const satisfactionMean = indicator({
  id: 'satisfaction-mean',
  version: 1,
  unit: 'mean',
  visible: 'public',
  title: { sv: 'Omdöme i medeltal, 1 till 5', en: 'Mean rating, 1 to 5' },
  denominator: { sv: 'alla som har lämnat omdöme', en: 'everyone who has rated' },
  scale: { min: 1, max: 5 },
})
export const responseRate = indicator({
  ...share,
  id: 'response-rate',
  title: { sv: 'Svarsfrekvens', en: 'Response rate' },
  denominator: asked,
})
export const commissionSatisfaction = indicator({
  ...share,
  id: 'commission-satisfaction',
  title: { sv: 'Nöjda med sökuppdraget', en: 'Satisfied with the search commission' },
  denominator: answers,
})
export const commissionResponseRate = indicator({
  ...share,
  id: 'commission-response-rate',
  title: { sv: 'Svarsfrekvens för sökuppdrag', en: 'Response rate of search commissions' },
  denominator: asked,
})

/** One more was asked. */
export const factsOfInvitation = (invitation: Invitation): Fact[] =>
  ratesOf(invitation).map((rate) => ({
    ...about(invitation),
    indicator: rate,
    kind: 'invited',
    day: dayOf(invitation.invitedAt),
    numerator: 0,
    denominator: 1,
  }))

/**
 * An answer, or an answer changed: the earlier one is taken back. Both count on the day of the first
 * answer, and on the day of asking for the response rate, so that no day has more answers than asked.
 */
export function factsOfAnswer(invitation: Invitation, now: Response, before?: Response): Fact[] {
  if (before?.rating === now.rating) return []
  const answered = ratesOf(invitation).map((rate) => ({
    ...about(invitation),
    indicator: rate,
    kind: 'answered',
    day: dayOf(invitation.invitedAt),
    numerator: 1,
    denominator: 0,
  }))
  return [
    ...(before ? ratingFacts(invitation, before, -1) : answered),
    ...ratingFacts(invitation, now, 1),
  ]
}

function ratingFacts(invitation: Invitation, response: Response, sign: 1 | -1): Fact[] {
  const satisfied = response.rating >= 4 ? sign : 0
  const kinds = [
    satisfaction,
    satisfactionMean,
    ...(invitation.commission ? [commissionSatisfaction] : []),
  ]
  return kinds.map((one) => ({
    ...about(invitation),
    indicator: one,
    kind: `${sign === 1 ? 'answer' : 'taken-back'}-${response.version}`,
    day: dayOf(response.at),
    numerator: satisfied,
    denominator: sign,
    ...(one.unit === 'mean' && { value: response.rating }),
  }))
}

const ratesOf = ({ commission }: Invitation) =>
  commission ? [responseRate, commissionResponseRate] : [responseRate]

const about = ({ caseId, unitId, departmentId, campusId, serviceId }: Invitation) => ({
  recordId: caseId,
  unitId,
  departmentId,
  campusId,
  serviceId,
})
