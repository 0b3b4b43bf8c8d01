import { dayOf } from '#kernel/time.ts'
import type { Fact } from '#modules/indicators/index.ts'
import { deliveredOnTime, deliveryTime, firstAnswerOnTime, firstAnswerTime } from './indicators.ts'
import { workedBetween } from './promises.ts'

/** What the facts of a case say where they belong, and what they are measured by. */
type Counted = {
  id: string
  unitId: string
  campusId: string | null
  departmentId: string
  serviceId: string | null
  openedAt: Date
  firstAnswerDue: Date | null
  deliveryDue: Date | null
}

/** The first answer: in time or not, and how much working time it took. */
export const factsOfFirstAnswer = (theCase: Counted, at: Date): Fact[] => {
  const about = { ...placeOf(theCase, at), kind: 'first-answer' }
  return [
    { ...about, indicator: firstAnswerOnTime, numerator: inTime(at, theCase.firstAnswerDue) },
    {
      ...about,
      ...{ indicator: firstAnswerTime, numerator: 0 },
      value: workedBetween(theCase.openedAt, at),
    },
  ]
}

/** The delivery. Delivered twice (taken up again in between) counts once: the first promise was measured. */
export const factsOfDelivery = (theCase: Counted, at: Date): Fact[] => {
  const about = { ...placeOf(theCase, at), kind: 'delivered' }
  return [
    { ...about, indicator: deliveredOnTime, numerator: inTime(at, theCase.deliveryDue) },
    {
      ...about,
      ...{ indicator: deliveryTime, numerator: 0 },
      value: workedBetween(theCase.openedAt, at),
    },
  ]
}

const inTime = (at: Date, due: Date | null) => (due === null || at <= due ? 1 : 0)

const placeOf = ({ id, unitId, campusId, departmentId, serviceId }: Counted, at: Date) => ({
  ...{ recordId: id, unitId, campusId, departmentId, serviceId },
  day: dayOf(at),
  denominator: 1,
})
