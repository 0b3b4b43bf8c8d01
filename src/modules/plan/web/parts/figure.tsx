import type { FigureToday } from '#modules/plan/queries.ts'
import { Sparkline, useLang, useText, Value } from '#ui/index.ts'
import { words } from '../../text.ts'
import { sayFigure, sayMonth } from './say.ts'

/** How a figure has moved over the last year. */
export function Trend({ figure, size }: { figure: FigureToday; size?: 'small' | 'large' }) {
  const lang = useLang()
  const text = useText(words)
  const points = figure.months.map(({ month, value, low, high, n }) => ({
    label: sayMonth(month, lang),
    value: value!,
    n,
    ...(low !== null && high !== null && { low, high }),
  }))
  return (
    <Sparkline
      points={points}
      title={size === 'large' ? text('monthly', { title: figure.title[lang] }) : figure.title[lang]}
      target={figure.target?.goal}
      format={(value) => sayFigure(value, figure.unit, lang)}
      {...(size && { size })}
    />
  )
}

/** The value with n and interval, and what else is measured of the same row. */
export function Values({ figures }: { figures: FigureToday[] }) {
  const text = useText(words)
  const lang = useLang()
  const [first, ...others] = figures
  if (!first?.latest) return null
  const say = (value: number | null) => sayFigure(value ?? 0, first.unit, lang)
  const { n, value, low, high } = first.latest
  // "80–96 %": the sign once, after both.
  const span = { low: say(low).replace(/[^\d,.]/g, ''), high: say(high) }
  const also = others.flatMap(({ latest, unit, said }) =>
    latest
      ? text('alsoValue', {
          value: sayFigure(latest.value ?? 0, unit, lang),
          said: said[lang],
          n: latest.n,
        })
      : [],
  )
  return (
    <Value
      value={say(value)}
      note={[text('note', { said: first.said[lang], n, ...span }), ...also].map((line) => (
        <span key={line}>
          {line}
          <br />
        </span>
      ))}
    />
  )
}
