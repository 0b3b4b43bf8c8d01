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
import { defaultUnit, unitParts } from '#modules/people/index.ts'
import { mayComment, visibleComments } from './policy.ts'
import { type RowState, stateOf } from './state.ts'
import { type PlanRow, planStructure } from './structure/index.ts'
import { figuresOf, type RowFigure } from './targets.ts'

/** A figure as the page shows it: the last year, and the year up to each month before. */
export type FigureToday = Omit<RowFigure, 'indicator'> & {
  unit: IndicatorUnit
  title: Text2
  denominator: Text2
  latest: Month | null
  months: Month[]
}
export type CampusFigure = {
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
  campuses: CampusFigure[]
  comment: Comment | null
}

/** A figure covers this many months, and is drawn for as many. */
const year = 12

/** The whole plan as it stands now. The number of queries does not grow with its rows or cases. */
export async function planToday(ctx: Ctx) {
  const unit = await defaultUnit(ctx)
  const [parts, comments, figures, campuses] = await Promise.all([
    unitParts(ctx, unit.id),
    lastComments(ctx, unit.id),
    allFigures(ctx, unit.id),
    byCampus(ctx, unit.id),
  ])
  const department = (slug: string) => parts.departments.find((one) => one.slug === slug)?.name
  const campus = (id: string | null) => parts.campuses.find((one) => one.id === id)?.name ?? null
  const rowToday = (row: PlanRow): RowToday => {
    const shown = figures.get(row.id) ?? []
    return {
      id: row.id,
      title: row.title,
      text: row.text,
      indicatorText: row.indicatorText,
      responsible: row.responsible.map(department).filter((name) => name !== undefined),
      state: stateOf(row, shown[0]?.latest ?? undefined),
      figures: shown,
      campuses: (campuses.get(row.id) ?? []).map(({ id, ...rest }) => ({
        name: campus(id),
        ...rest,
      })),
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

/** The deciding figure of each row per campus: equal service is a promise of its own (B6). */
async function byCampus(ctx: Ctx, unitId: string) {
  const from = `${monthsLater(dayOf(ctx.now).slice(0, 7), 1 - year)}-01`
  const entries = Object.entries(figuresOf).map(async ([row, [first]]) => {
    const { groups = [] } = await measure(ctx, first!.indicator.id, { unitId, from, by: 'campus' })
    return [row, groups.filter(({ n }) => n > 0)] as const
  })
  return new Map(await Promise.all(entries))
}
