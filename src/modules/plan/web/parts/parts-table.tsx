import type { FigureToday, RowToday } from '#modules/plan/queries.ts'
import { Table, useLang, useText } from '#ui/index.ts'
import { words } from '../../text.ts'
import { sayFigure } from './say.ts'

const named = {
  campus: { caption: 'perCampus', head: 'campus', unknown: 'noCampus' },
  kind: { caption: 'perKind', head: 'kind', unknown: 'noKind' },
} as const

/** The same figure part by part; a part with few behind it shows how many, and no more. */
export function PartsTable({ figure, by, rows }: { figure: FigureToday } & RowToday['parts']) {
  const text = useText(words)
  const lang = useLang()
  const { caption, head, unknown } = named[by]
  const say = (value: number | null) => (value === null ? '' : sayFigure(value, figure.unit, lang))
  return (
    <Table
      caption={text(caption, { title: figure.title[lang] })}
      columns={[
        { key: 'part', title: text(head), header: true },
        { key: 'value', title: text('value'), align: 'end' },
        { key: 'interval', title: text('interval'), align: 'end' },
        { key: 'n', title: text('counted'), align: 'end' },
      ]}
      rows={rows.map(({ name, n, value, low, high, hidden }) => ({
        id: name?.en ?? 'none',
        cells: {
          part: name?.[lang] ?? text(unknown),
          value: hidden ? text('tooFew') : say(value),
          interval: hidden ? '' : `${say(low)}–${say(high)}`,
          n,
        },
      }))}
    />
  )
}
