import { addWorkingTime, swedishOffice } from '#engines/working-time/index.ts'
import { hours, later } from '#kernel/time.ts'
import type { State } from '../tables.ts'
import type { Chance } from './chance.ts'

const week = swedishOffice()
const minute = 60_000

/** How one invented case went: when each thing happened, if it has happened yet. */
export type Story = {
  openedAt: Date
  takenAt: Date | null
  firstAnswerAt: Date | null
  /** The requester's answer to what was asked back. */
  answerAt: Date | null
  deliveredAt: Date | null
  closedAt: Date | null
  end: 'delivered' | 'declined' | 'withdrawn'
}

/**
 * Most are answered within a few working hours and delivered within the promise; some are late, a
 * few end otherwise. What would lie after `now` has not happened.
 */
export function storyOf(
  chance: Chance,
  openedAt: Date,
  now: Date,
  deliveryDays: number | null,
): Story {
  const working = (from: Date, h: number) => addWorkingTime(from, { hours: h }, week)
  const before = (moment: Date) => (moment <= now ? moment : null)
  const takenAt = working(openedAt, 0.2 + chance.next() * 3)
  const firstAnswerAt = later(takenAt, minute * (2 + chance.below(50)))
  const late = chance.yes(0.08)
  const firstAnswer = late ? working(firstAnswerAt, 8 + chance.next() * 16) : firstAnswerAt
  const answerAt = chance.yes(0.55) ? later(firstAnswer, hours(0.5 + chance.next() * 30)) : null
  const usual = (deliveryDays ?? 2) * 8 * (0.15 + chance.next() * (chance.yes(0.12) ? 1.6 : 0.75))
  const deliveredAt = working(answerAt ?? firstAnswer, Math.max(0.3, usual))
  const how = chance.next()
  return {
    openedAt,
    takenAt: before(takenAt),
    firstAnswerAt: before(firstAnswer),
    answerAt: answerAt && before(answerAt),
    deliveredAt: before(deliveredAt),
    closedAt: before(later(deliveredAt, hours(14 * 24))),
    end: how < 0.03 ? 'declined' : how < 0.06 ? 'withdrawn' : 'delivered',
  }
}

/** Where the workflow stands when the story has been told up to now. */
export function stateOf(story: Story, waits: boolean): State {
  if (story.deliveredAt)
    return story.end !== 'delivered' ? story.end : story.closedAt ? 'closed' : 'delivered'
  if (story.firstAnswerAt) return waits && !story.answerAt ? 'waiting' : 'in-progress'
  return story.takenAt ? 'accepted' : 'new'
}
