import { inLang } from '#kernel/text.ts'
import type { BookingData } from '#modules/booking/booking-page.ts'
import type { BookingState as OneState } from '#modules/booking/states.ts'
import {
  Anchor,
  DateTime,
  Facts,
  Said,
  State,
  type StateTone,
  useLang,
  useText,
} from '#ui/index.ts'
import { aBookingText } from './booking-text.ts'

const tones: Record<OneState, StateTone> = {
  unconfirmed: 'waiting',
  offered: 'waiting',
  requested: 'waiting',
  booked: 'active',
  attended: 'done',
  'no-show': 'danger',
  cancelled: 'neutral',
  declined: 'neutral',
  expired: 'neutral',
}

export const BookingState = ({ state }: { state: OneState }) => {
  const text = useText(aBookingText)
  return <State tone={tones[state]}>{text(`state.${state}`)}</State>
}

/** When, where, with whom and what about. */
export const BookingFacts = ({ data }: { data: BookingData }) => {
  const text = useText(aBookingText)
  const lang = useLang()
  const { place, byVideo, videoUrl, note, reason, expiresAt, bookedBy } = data
  return (
    <Facts
      items={[
        { term: text('when'), value: <DateTime value={data.startsAt} until={data.endsAt} /> },
        expiresAt !== null && { term: text('keptUntil'), value: <DateTime value={expiresAt} /> },
        byVideo && {
          term: text('where'),
          value: videoUrl ? (
            <Anchor href={videoUrl} reload>
              {text('byVideo')}
            </Anchor>
          ) : (
            text('videoLater')
          ),
        },
        place !== null && { term: text('where'), value: <Said text={place} /> },
        data.with.length > 0 && {
          term: text('with'),
          value: data.with.map((name) => inLang(name, lang).text).join(', '),
        },
        { term: text('requester'), value: data.requester },
        bookedBy !== null && { term: text('bookedBy'), value: bookedBy },
        ...data.answers.map(({ label, value }) => ({ term: label, value })),
        note !== null && { term: text('note'), value: note },
        reason !== null && { term: text('reason'), value: reason },
      ]}
    />
  )
}
