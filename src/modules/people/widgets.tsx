import { PlainList, Section, useLang, useText } from '#ui/index.ts'
import type { OpenToday } from './opening-hours.ts'
import { words } from './text.ts'

/** When the libraries are open today, on the front page. */
export function OpeningHoursPanel({ data }: { data: OpenToday[]; id: string }) {
  const text = useText(words)
  const lang = useLang()
  return (
    <Section title={text('openToday')} ruled>
      <PlainList
        items={data.map(({ name, hours }) => ({
          id: name.sv,
          title: name[lang],
          aside: <strong>{hours.map(saidHours).join(', ') || text('closedToday')}</strong>,
        }))}
      />
    </Section>
  )
}

/** `08:00`–`20:00` as people say it: 8–20; halves keep their minutes. */
const saidHours = ({ opens, closes }: OpenToday['hours'][number]) =>
  `${short(opens)}–${short(closes)}`
const short = (time: string) => time.replace(/^0/, '').replace(/:00$/, '').replace(':', '.')
