import {
  DataTableDisclosure,
  Facts,
  Figure,
  Section,
  Sparkline,
  useLang,
  useText,
} from '#ui/index.ts'
import type { Lang } from '#kernel/text.ts'
import type { ServiceFigures } from '../../service-figures.ts'
import { words } from '../../text.ts'

/** Seconds of a working day, 08:00 to 16:30. */
const aDay = 8.5 * 3600
const anHour = 3600
/** Two points are a line to nowhere. */
const fewestPoints = 3

/** What the last months say of a service: how many, how long it took, and how it has moved. */
export function ServiceFiguresPanel({ data }: { data: ServiceFigures; id: string }) {
  const text = useText(words)
  const lang = useLang()
  const { from, to, opened, firstAnswer, delivery, months } = data
  const points = months.map(({ month, count }) => ({ label: monthOf(month, lang), value: count }))
  const span = text('figuresSpan', { from: monthOf(from, lang, false), to: monthOf(to, lang) })
  const said = (time: { n: number; median: number | null } | null) =>
    time !== null &&
    time.median !== null &&
    text('figuresMedian', { time: duration(time.median, text), n: time.n })
  const [answered, delivered] = [said(firstAnswer), said(delivery)]
  return (
    <Section title={text('figures')} level={3} ruled>
      <p className="meta">{span}</p>
      <Facts
        layout="stack"
        items={[
          { term: text('figuresOpened'), value: String(opened) },
          answered !== false && { term: text('figuresAnswer'), value: answered },
          delivered !== false && { term: text('figuresDelivery'), value: delivered },
        ]}
      />
      {points.length >= fewestPoints && (
        <Figure
          title={text('figuresMonths', {
            n: points.at(-1)!.value,
            month: monthOf(to, lang, false),
          })}
        >
          <Sparkline points={points} title={text('figuresPlot')} />
          <DataTableDisclosure
            caption={text('figuresPlot')}
            columns={[
              { key: 'month', title: text('figuresMonth'), header: true },
              { key: 'count', title: text('figuresCount'), align: 'end' },
            ]}
            rows={points.map(({ label, value }) => ({
              id: label,
              cells: { month: label, count: value },
            }))}
          />
        </Figure>
      )}
    </Section>
  )
}

type Say = ReturnType<typeof useText<typeof words>>

/** Working time as people say it: minutes are not promised, and days begin after a working day. */
function duration(seconds: number, text: Say): string {
  if (seconds < anHour) return text('underAnHour')
  if (seconds < aDay) return text('workingHours', { n: Math.round(seconds / anHour) })
  return text('workingDays', { n: Math.round(seconds / aDay) })
}

const monthOf = (month: string, lang: Lang, year = true) =>
  new Intl.DateTimeFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'long',
    ...(year && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T12:00:00Z`))
