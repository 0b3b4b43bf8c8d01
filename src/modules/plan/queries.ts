import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/time.ts'
import type { Lang, Text2 } from '#kernel/text.ts'
import {
  type IndicatorUnit,
  measure,
  type Month,
  monthsLater,
  seriesOf,
} from '#modules/indicators/index.ts'
import { defaultUnit, kindName, unitParts } from '#modules/people/index.ts'
import { differences, stateOfEquality, type Tested } from './equality.ts'
import { mayComment, visibleComments } from './policy.ts'
import { reachToday, reachWords } from './reach.ts'
import { type RowState, stateOf } from './state.ts'
import { type PlanRow, planStructure } from './structure/index.ts'
import { equalityRow, figuresOf, reachOf, type RowFigure } from './targets.ts'

/** A figure as the page shows it: the last year, and the year up to each month before. */
export type FigureToday = Omit<RowFigure, 'indicator'> & {
  unit: IndicatorUnit
  title: Text2
  denominator: Text2
  latest: Month | null
  months: Month[]
}
/** A figure of one campus, or of one kind of people; without a name it is not known which. */
export type PartFigure = {
  name: Text2 | null
  n: number
  value: number | null
  low: number | null
  high: number | null
  hidden: boolean
}
export type Comment = { text: string; language: Lang; byName: string | null; at: Date }
export type RowToday = Pick<PlanRow, 'id' | 'title' | 'text' | 'indicatorText'> & {
  responsible: Text2[]
  state: RowState
  figures: FigureToday[]
  /** The first figure, part by part. */
  parts: { by: 'campus' | 'kind'; rows: PartFigure[] }
  /** Whether the measures of other rows are the same everywhere, where that is the row's own target. */
  differences: Tested[]
  comment: Comment | null
}

/** A figure covers this many months, and is drawn for as many. */
const year = 12

/** The whole plan as it stands now. The number of queries does not grow with its rows or cases. */
export async function planToday(ctx: Ctx) {
  const unit = await defaultUnit(ctx)
  const [parts, comments, figures, campuses, reach] = await Promise.all([
    unitParts(ctx, unit.id),
    lastComments(ctx, unit.id),
    allFigures(ctx, unit.id),
    byCampus(ctx, unit.id),
    reachToday(ctx, unit.id),
  ])
  const department = (slug: string) => parts.departments.find((one) => one.slug === slug)?.name
  const campus = (id: string | null) => parts.campuses.find((one) => one.id === id)?.name ?? null
  const tested = differences([
    ...targeted.map(({ indicator: { id, title } }) => ({
      title,
      groups: (campuses.get(id) ?? []).flatMap(({ id, n, value }) =>
        id === null || value === null ? [] : { n, yes: Math.round(n * value) },
      ),
    })),
    {
      title: reachWords.title,
      groups: (reach?.campus ?? []).filter(({ hidden }) => !hidden),
    },
  ])
  const rowToday = (row: PlanRow): RowToday => {
    const by = row.id in reachOf ? reachOf[row.id as keyof typeof reachOf] : undefined
    const reached = by && reach ? [reachFigure(reach)] : []
    const shown = [...(figures.get(row.id) ?? []), ...reached]
    const deciding = figuresOf[row.id]?.[0]?.indicator.id
    const rows = deciding ? (campuses.get(deciding) ?? []) : by && reach ? reach[by] : []
    const isEquality = row.id === equalityRow
    return {
      id: row.id,
      title: row.title,
      text: row.text,
      indicatorText: row.indicatorText,
      responsible: row.responsible.map(department).filter((name) => name !== undefined),
      state: isEquality ? stateOfEquality(tested) : stateOf(row, shown[0]?.latest ?? undefined),
      figures: shown,
      parts: {
        by: by ?? 'campus',
        rows: rows.map(({ id, n, value, low, high, hidden }) => ({
          name: by === 'kind' ? kindName(id ?? '') : campus(id),
          ...{ n, value, low, high, hidden },
        })),
      },
      differences: isEquality ? tested : [],
      comment: comments.get(row.id) ?? null,
    }
  }
  return {
    sections: planStructure.map(({ rows, ...section }) => ({
      ...section,
      rows: rows.map(rowToday),
    })),
    may: { comment: mayComment(ctx.actor, unit) },
  }
}

async function lastComments(ctx: Ctx, unitId: string): Promise<Map<string, Comment>> {
  const rows = await visibleComments(ctx, unitId)
    .distinctOn('row')
    .select(['row', 'text', 'language', 'byName', 'at'])
    .orderBy('row')
    .orderBy('id', 'desc')
    .execute()
  const works = ctx.actor.unitIds.includes(unitId)
  return new Map(
    rows.map(({ row, byName, ...rest }) => [row, { ...rest, byName: works ? byName : null }]),
  )
}

async function allFigures(ctx: Ctx, unitId: string): Promise<Map<string, FigureToday[]>> {
  const to = dayOf(ctx.now).slice(0, 7)
  const ids = Object.values(figuresOf).flatMap((list) => list.map(({ indicator }) => indicator.id))
  const span = { unitId, from: monthsLater(to, 1 - year), to, window: year }
  const series = await seriesOf(ctx, ids, span)
  const today = ({
    indicator: { id, title, denominator, unit },
    ...figure
  }: RowFigure): FigureToday => {
    const months = series.get(id)!
    return { ...figure, unit, title, denominator, months, latest: months.at(-1) ?? null }
  }
  return new Map(Object.entries(figuresOf).map(([row, list]) => [row, list.map(today)]))
}

/** Every figure with a target per campus: equal service is a promise of its own (B6). By indicator. */
async function byCampus(ctx: Ctx, unitId: string) {
  const from = `${monthsLater(dayOf(ctx.now).slice(0, 7), 1 - year)}-01`
  const entries = targeted.map(async ({ indicator: { id } }) => {
    const { groups = [] } = await measure(ctx, id, { unitId, from, by: 'campus' })
    return [id, groups.filter(({ n }) => n > 0)] as const
  })
  return new Map(await Promise.all(entries))
}

const targeted = Object.values(figuresOf).flatMap((list) => list.filter(({ target }) => target))

/** Reach has no series: the population is counted once a year. */
const reachFigure = ({ year, whole }: NonNullable<Awaited<ReturnType<typeof reachToday>>>) => ({
  ...{ unit: 'share' as const, title: reachWords.title, said: reachWords.said },
  denominator: reachWords.denominator(year),
  latest: whole && { month: String(year), ...whole },
  months: [],
})
