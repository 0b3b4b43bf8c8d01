import { type Flow, templateOf } from '../flow/model.ts'
import { type Lang, textIn } from '../flow/say.ts'
import { arrowsOf } from './arrows.ts'
import {
  cardOf,
  columnWidth,
  gap,
  headingOf,
  heightOf,
  margin,
  stageLength,
  stageOf,
  stageWidth,
} from './cards.ts'
import { contentsOf, type Told } from './content.ts'
import { describe } from './describe.ts'
import type { Card, Scene } from './scene.ts'
import { drawWords } from './words.ts'

type Cell = { id: string; column: string; row: number; told: Told[] | null }
export type Places = Map<string, Card>

/** Boxes in a grid: each row as high as its highest box, each stage as high as its rows. */
export function layOut(flow: Flow, lang: Lang): Scene {
  const cells = cellsOf(flow, lang)
  const columns = columnsOf(flow)
  const x = new Map(columns.map((name, i) => [name, leftOf(i)]))
  const right = leftOf(columns.length) - gap
  const title = flow.title && textIn(flow.title, lang)
  const heads = headsOf(flow, lang, x, title ? [title, right - margin] : null)

  const rows = rowsOf(cells, heads.bottom + gap, lang)
  const cards = cells
    .filter((cell) => cell.told)
    .map(({ id, column, row, told }) => {
      const { top, height } = rows[row]!
      // Reasons make a row tall; a box with one line of its own then stands at the top of it.
      return cardOf(id, x.get(column)!, top, Math.min(height, heightOf(told!)), told!)
    })
  const stages = stagesOf(rows, lang)
  const name = title ?? drawWords.title[lang]
  return {
    lang,
    width: right + margin,
    height: rows.at(-1)!.top + rows.at(-1)!.height + margin,
    title: name,
    description: describe(flow, lang),
    cards: [...heads.cards, ...stages, ...cards],
    arrows: arrowsOf(new Map(cards.map((card) => [card.id, card]))),
  }
}

const leftOf = (column: number) => margin + stageWidth + gap / 2 + column * (columnWidth + gap)

const columnsOf = (flow: Flow) => [
  ...(flow.previous ? ['previous'] : []),
  'main',
  'side',
  ...(flow.other ? ['other', 'otherSide'] : []),
]

function cellsOf(flow: Flow, lang: Lang): Cell[] {
  const told = contentsOf(flow, lang)
  const cell = (id: string, column: string, row: number, it: Told[] | null = null): Cell => ({
    id,
    column,
    row,
    told: it,
  })
  const cells = [
    cell('previous', 'previous', 0, told.previous),
    cell('identified', 'main', 0, told.identified),
    cell('removed', 'side', 0, told.removed),
    cell('screened', 'main', 1, told.screened),
    cell('excluded', 'side', 1, told.excluded),
    cell('sought', 'main', 2, told.sought),
    cell('not-retrieved', 'side', 2, told.notRetrieved),
    cell('assessed', 'main', 3, told.assessed),
    cell('reports-excluded', 'side', 3, told.reportsExcluded),
    cell('other-identified', 'other', 0, told.otherIdentified),
    cell('other-excluded', 'otherSide', 0, told.otherExcluded),
    cell('other-sought', 'other', 2, told.other?.sought),
    cell('other-not-retrieved', 'otherSide', 2, told.other?.notRetrieved),
    cell('other-assessed', 'other', 3, told.other?.assessed),
    cell('other-reports-excluded', 'otherSide', 3, told.other?.reportsExcluded),
    cell('included', 'main', 4, told.included),
    cell('total', 'main', 5, told.total),
  ]
  return cells.filter((it) => it.told !== null)
}

type Row = { top: number; height: number }

function rowsOf(cells: Cell[], from: number, lang: Lang): Row[] {
  const rows: Row[] = []
  // A stage of one row is no lower than its name is long.
  const least = [stageLength(drawWords.identification[lang])]
  if (!cells.some((cell) => cell.id === 'total')) least[4] = stageLength(drawWords.included[lang])
  for (let row = 0; cells.some((cell) => cell.row >= row); row++) {
    const before = rows.at(-1)
    rows.push({
      top: before ? before.top + before.height + gap : from,
      height: Math.max(
        least[row] ?? 0,
        ...cells.filter((it) => it.row === row).map((it) => heightOf(it.told!)),
      ),
    })
  }
  return rows
}

const stagesOf = (rows: Row[], lang: Lang): Card[] => {
  const stage = (id: 'identification' | 'screening' | 'included', first: number, last: number) => {
    const [top, end] = [rows[first]!, rows[last]!]
    return stageOf(id, top.top, end.top + end.height - top.top, drawWords[id][lang])
  }
  return [
    stage('identification', 0, 0),
    stage('screening', 1, 3),
    stage('included', 4, rows.length - 1),
  ]
}

function headsOf(flow: Flow, lang: Lang, x: Map<string, number>, title: [string, number] | null) {
  const cards: Card[] = []
  let top = margin
  if (title) {
    const card = headingOf('title', 'title', margin, top, title[1], title[0])
    cards.push(card)
    top += card.height + gap / 2
  }
  const wide = columnWidth * 2 + gap
  const updated = templateOf(flow).startsWith('updated')
  const names = [
    ['previous', drawWords.previous[lang], columnWidth],
    ['main', drawWords[updated ? 'main_new' : 'main'][lang], wide],
    ['other', drawWords[updated ? 'other_new' : 'other'][lang], wide],
  ] as const
  const heads = names
    .filter(([column]) => x.has(column))
    .map(([column, text, width]) =>
      headingOf('heading', `heading-${column}`, x.get(column)!, top, width, text),
    )
  const height = Math.max(...heads.map((card) => card.height))
  cards.push(...heads.map((card) => ({ ...card, height })))
  return { cards, bottom: top + height }
}
