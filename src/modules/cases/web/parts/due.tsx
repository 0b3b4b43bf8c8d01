import {
  DateTime,
  State,
  type StateTone,
  sayTime,
  Tag,
  useLang,
  useNow,
  useText,
} from '#ui/index.ts'
import type { InboxRow } from '#modules/cases/queries/inbox-page.ts'
import { words } from '../../text.ts'
import { orderWords } from './requester-text.ts'

export type StateName = InboxRow['state']
export type Due = Pick<InboxRow, 'state' | 'dueAt' | 'awaitsAnswer' | 'waitingUntil'>

const hour = 3_600_000
const day = 24 * hour

const tones: Record<StateName, StateTone> = {
  new: 'neutral',
  accepted: 'active',
  'in-progress': 'active',
  waiting: 'waiting',
  delivered: 'done',
  closed: 'done',
  withdrawn: 'neutral',
  declined: 'neutral',
}

export const CaseState = ({ state }: { state: StateName }) => {
  const text = useText(words)
  return <State tone={tones[state]}>{text(`state.${state}`)}</State>
}

/** The same to who asked: «Vi väntar på dig». */
export const CaseStateForRequester = ({ state }: { state: StateName }) => {
  const text = useText(orderWords)
  return <State tone={tones[state]}>{text(`now.${state}`)}</State>
}

/** What a row promises, in words and colour: late, today, a day, or that we wait. */
export const DueMark = ({ state, dueAt, awaitsAnswer, waitingUntil }: Due) => {
  const text = useText(words)
  const lang = useLang()
  const now = useNow() ?? new Date(0)
  if (state === 'waiting')
    return waitingUntil
      ? text('due.waitingUntil', {
          when: sayTime(dayIn(waitingUntil), { lang, form: 'short', now }),
        })
      : text('due.waiting')
  if (!['new', 'accepted', 'in-progress'].includes(state)) return <CaseState state={state} />
  if (!dueAt) return null
  const left = dueAt.getTime() - now.getTime()
  if (left < 0) return <Late by={-left} />
  const when = sayTime(dueAt, { lang, form: 'near', now })
  if (left < day)
    return <Tag tone="warn">{text(awaitsAnswer ? 'due.answer' : 'due.delivery', { when })}</Tag>
  return left < 2 * day ? (
    <DateTime value={dueAt} form="near" />
  ) : (
    <DateTime value={dayIn(dueAt)} form="short" />
  )
}

/** A day is precise enough for what is far away. */
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })
const dayIn = (moment: Date) => days.format(moment)

const Late = ({ by }: { by: number }) => {
  const text = useText(words)
  const said =
    by < hour
      ? text('due.lateNow')
      : by < 2 * day
        ? text('due.lateHours', { n: Math.floor(by / hour) })
        : text('due.lateDays', { n: Math.floor(by / day) })
  return <Tag tone="danger">{said}</Tag>
}
