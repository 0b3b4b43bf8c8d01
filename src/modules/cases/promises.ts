import { addWorkingTime, swedishOffice, workingTimeBetween } from '#engines/working-time/index.ts'

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

/** Working time between two moments, in seconds. */
export const workedBetween = (from: Date, to: Date): number =>
  Math.round(workingTimeBetween(from, to, week) / 1000)
