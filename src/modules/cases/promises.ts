import { addWorkingTime, swedishOffice } from '#engines/working-time/index.ts'

const week = swedishOffice()

/** What a service promises a case that came in at that moment; nights and weekends do not count. */
export const promisesOf = (
  openedAt: Date,
  targets: { firstAnswerHours: number; deliveryDays: number | null },
) => ({
  firstAnswerDue: addWorkingTime(openedAt, { hours: targets.firstAnswerHours }, week),
  deliveryDue:
    targets.deliveryDays === null
      ? null
      : addWorkingTime(openedAt, { days: targets.deliveryDays }, week),
})
