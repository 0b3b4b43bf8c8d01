import type { SaidBooking } from '#modules/booking/queries.ts'
import { inLang } from '#kernel/text.ts'
import { DateTime, ListRow, RowList, useLang, useText } from '#ui/index.ts'
import { BookingState } from './booking-facts.tsx'
import { aBookingText } from './booking-text.ts'

/** Bookings to go through: what, when, for whom, where. */
export const BookingRows = ({ rows, label }: { rows: SaidBooking[]; label: string }) => {
  const text = useText(aBookingText)
  const lang = useLang()
  return (
    <RowList label={label}>
      {rows.map((row) => (
        <ListRow
          key={row.id}
          href={`/bookings/${row.id}`}
          title={inLang(row.service, lang).text}
          meta={
            <>
              <DateTime value={row.startsAt} form="short" /> · {row.requester}
              {row.byVideo ? ` · ${text('byVideo')}` : ''}
              {row.place ? ` · ${inLang(row.place, lang).text}` : ''}
              {row.with.length > 0 &&
                ` · ${row.with.map((name) => inLang(name, lang).text).join(', ')}`}
            </>
          }
          aside={<BookingState state={row.state} />}
        />
      ))}
    </RowList>
  )
}
