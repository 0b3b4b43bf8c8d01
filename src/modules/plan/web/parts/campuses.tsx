import type { CampusFigure, FigureToday } from '#modules/plan/queries.ts'
import { Table, useLang, useText } from '#ui/index.ts'
import { words } from '../../text.ts'
import { sayFigure } from './say.ts'

/** The same figure at each campus; a campus with few answers shows how many, and no more. */
export function Campuses({ figure, campuses }: { figure: FigureToday; campuses: CampusFigure[] }) {
  const text = useText(words)
  const lang = useLang()
  const say = (value: number | null) => (value === null ? '' : sayFigure(value, figure.unit, lang))
  return (
    <Table
      caption={text('perCampus', { title: figure.title[lang] })}
      columns={[
        { key: 'campus', title: text('campus'), header: true },
        { key: 'value', title: text('value'), align: 'end' },
        { key: 'interval', title: text('interval'), align: 'end' },
        { key: 'n', title: text('counted'), align: 'end' },
      ]}
      rows={campuses.map(({ name, n, value, low, high, hidden }) => ({
        id: name?.en ?? 'none',
        cells: {
          campus: name?.[lang] ?? text('noCampus'),
          value: hidden ? text('tooFew') : say(value),
          interval: hidden ? '' : `${say(low)}–${say(high)}`,
          n,
        },
      }))}
    />
  )
}
