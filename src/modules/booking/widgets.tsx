import type { Text2 } from '#kernel/text.ts'
import { inLang } from '#kernel/text.ts'
import {
  Anchor,
  LinkButton,
  PlainList,
  sayTime,
  Section,
  Stack,
  useLang,
  useNow,
  useText,
} from '#ui/index.ts'
import type { SaidBooking } from './queries.ts'
import { BookingRows } from './web/parts/booking-rows.tsx'
import { aBookingText, bookingText } from './web/parts/booking-text.ts'

type Mine = {
  rows: SaidBooking[]
  waits: { id: string; untilDay: string; campus: Text2 | null; service: Text2 }[]
}

/** One's own bookings ahead, on one's own page and first on the front page. */
export function MyBookingsPanel({ data: { rows, waits } }: { data: Mine; id: string }) {
  const text = useText(aBookingText)
  const lang = useLang()
  const now = useNow()
  return (
    <Section title={text('mine')} aside={<Anchor href="/book">{text('bookMore')}</Anchor>}>
      <Stack>
        {rows.length === 0 ? (
          <p>{text('noneOfMine')}</p>
        ) : (
          <BookingRows rows={rows} label={text('mine')} />
        )}
        {waits.length > 0 && (
          <PlainList
            items={waits.map(({ id, service, untilDay }) => ({
              id,
              title: text('waiting', {
                service: inLang(service, lang).text,
                day: sayTime(untilDay, { lang, form: 'day', now }),
              }),
            }))}
          />
        )}
      </Stack>
    </Section>
  )
}

/** The bookings of a case, on its page. */
export function CaseBookingsPanel({
  data: { rows },
}: {
  data: { rows: SaidBooking[] }
  id: string
}) {
  const text = useText(aBookingText)
  return (
    <Section title={text('bookings')} level={3}>
      <BookingRows rows={rows} label={text('bookings')} />
    </Section>
  )
}

/** The way from a service to its free times. */
export function BookButton({ data: { slug } }: { data: { slug: string }; id: string }) {
  const text = useText(bookingText)
  return (
    <LinkButton href={`/book/${slug}`} variant="quiet">
      {text('bookTime')}
    </LinkButton>
  )
}
