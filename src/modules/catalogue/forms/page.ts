import {
  checkAnswers,
  type Field,
  type Fields,
  flat,
  rowsOf,
  stepsOf,
} from '#engines/forms/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { knownTo, withoutFiles } from './answers.ts'
import { hiddenByStyle } from './hidden-by-style.ts'

/** One page of a form, as it is drawn. Files have no place in it: they are chosen where it is sent. */
export type FormPage = {
  fields: Fields
  /** Paths of the fields that are drawn: what is asked for, and what a style sheet shows when it is. */
  drawn: string[]
  /** Rules that hide what is not asked for while the answers are changed, without scripts. */
  style: string
  /** How many rows each repeated group shows. */
  rows: Record<string, number>
  groups: { value: string; label: string }[]
  /** The page's number among those that have something to ask, from 0, and how many there are. */
  at: number
  of: number
}

/** The pages of a form that have something to ask of these answers. */
export async function formPages(ctx: Ctx, fields: Fields, raw: unknown) {
  const known = await knownTo(ctx, fields, raw)
  const checked = checkAnswers(fields, raw, known)
  const steps = stepsOf(fields).filter((step) => {
    const live = hiddenByStyle(step.fields)
    return (
      (!step.section || checked.asked.has(step.section.id)) &&
      step.fields.some(({ id, kind }) => kind !== 'file' && (checked.asked.has(id) || live.has(id)))
    )
  })
  const files = flat(fields).filter(({ id, kind }) => kind === 'file' && checked.asked.has(id))
  return { steps, known, files, ...checked }
}

/** What page `at` of the form draws, for what has been answered so far. `more` adds rows to groups. */
export async function formPage(
  ctx: Ctx,
  fields: Fields,
  raw: unknown,
  { at = 0, more = {} }: { at?: number; more?: Record<string, unknown> } = {},
): Promise<FormPage> {
  const { steps, known, asked } = await formPages(ctx, fields, raw)
  const step = steps[Math.min(at, steps.length - 1)] ?? { section: null, fields: [] }
  const shown = step.fields.filter(({ kind }) => kind !== 'file')
  const own: Fields = step.section ? [{ ...step.section, fields: shown } as Field] : shown
  const live = hiddenByStyle(step.fields)
  return {
    fields: own,
    drawn: [...new Set([...asked, ...live.keys()])],
    style: [...live.values()].join('\n'),
    rows: Object.fromEntries(
      step.fields.flatMap((field) =>
        field.kind === 'repeated' ? [[field.id, rowCount(field, raw, more[field.id])]] : [],
      ),
    ),
    groups: known.groups ?? [],
    at,
    of: steps.length,
  }
}

/** A form on one page that is sent once (a booking's): all of it, but for what style rules hide. */
export async function wholeForm(ctx: Ctx, fields: Fields): Promise<FormPage> {
  const { groups = [] } = await knownTo(ctx, fields)
  const all = flat(fields).filter(({ kind }) => kind !== 'file')
  return {
    fields: withoutFiles(fields),
    drawn: all.map(({ id }) => id),
    style: [...hiddenByStyle(fields).values()].join('\n'),
    rows: Object.fromEntries(
      all.flatMap((field) => (field.kind === 'repeated' ? [[field.id, field.max]] : [])),
    ),
    groups,
    at: 0,
    of: 1,
  }
}

function rowCount(
  { id, min, max }: Extract<Field, { kind: 'repeated' }>,
  raw: unknown,
  asked: unknown,
) {
  const given = typeof raw === 'object' && raw !== null ? Reflect.get(raw, id) : undefined
  const filled = Math.max(0, ...rowsOf(given).map(({ at }) => at + 1))
  const wanted = Number(asked)
  return Math.min(max, Math.max(min, 1, filled, Number.isInteger(wanted) ? wanted : 0))
}
