import { Anchor, Table, Unseen, useLang, useText } from '#ui/index.ts'
import { bookingText } from './booking-text.ts'
import type { TimesLinks } from './times.tsx'

/** Five weeks of days; those with free times lead to their week. */
export const TimesCalendar = ({ data: { calendar }, to, here }: TimesLinks) => {
  const text = useText(bookingText)
  const lang = useLang()
  const weekday = (day: string, form: 'long' | 'narrow') =>
    new Intl.DateTimeFormat(lang, { weekday: form, timeZone: 'UTC' }).format(
      new Date(`${day}T12:00Z`),
    )
  const columns = calendar.slice(0, 7).map(({ day }, i) => ({
    key: String(i),
    title: (
      <>
        <span aria-hidden="true">{weekday(day, 'narrow')}</span>
        <Unseen>{weekday(day, 'long')}</Unseen>
      </>
    ),
  }))
  const rows = Array.from({ length: calendar.length / 7 }, (_, week) => ({
    id: calendar[week * 7]!.day,
    cells: Object.fromEntries(
      calendar
        .slice(week * 7, week * 7 + 7)
        .map((it, i) => [
          String(i),
          <Day key={i} {...it} href={`${to({ ...here, week: it.day })}#week`} />,
        ]),
    ),
  }))
  return <Table caption={text('calendar')} columns={columns} rows={rows} />
}

const Day = ({ day, n, href }: { day: string; n: number; href: string }) => {
  const text = useText(bookingText)
  const number = Number(day.slice(8))
  if (n === 0) return <span className="soft">{number}</span>
  return (
    <Anchor href={href}>
      {number}
      <Unseen>, {text('nTimes', { n })}</Unseen>
    </Anchor>
  )
}
