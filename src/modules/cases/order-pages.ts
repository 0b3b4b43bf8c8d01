import type { Ctx } from '#kernel/context.ts'
import { type Fields, flat, formPage, formPages, stepsOf } from '#modules/catalogue/index.ts'

type Input = Record<string, unknown>

/**
 * Where an order stands. A long form has a page of its own before its steps, for who orders and what it is
 * about; a short one is asked on that page. `of` counts the check page, too.
 */
export async function pagesOf(ctx: Ctx, fields: Fields, raw: Input) {
  const ownPage = stepsOf(fields).length > 1
  const form = await formPages(ctx, fields, raw['fields'])
  const last = ownPage ? form.steps.length : 0
  const said = Number(raw['at'])
  const at = Number.isInteger(said) ? Math.min(Math.max(said, 0), last) : last
  return { ...form, ownPage, at, last, of: last + 2 }
}
export type OrderPages = Awaited<ReturnType<typeof pagesOf>>

/** What page `at` of an order draws; the first page of an order that nobody has typed anything in yet. */
export async function orderFormPage(ctx: Ctx, fields: Fields, values: Input = {}, at = 0) {
  const { ownPage, of } = await pagesOf(ctx, fields, values)
  const more = values['rows'] as Record<string, unknown> | undefined
  const page = await formPage(ctx, fields, values['fields'], {
    at: ownPage ? at - 1 : at,
    ...(more && { more }),
  })
  return { at, of, page }
}

/** The page on which a field of the order stands. */
export const pageOfField = ({ ownPage, steps }: OrderPages, name: string) =>
  !ownPage || !name.startsWith('fields.')
    ? 0
    : 1 + steps.findIndex(({ fields }) => flat(fields).some(({ id }) => id === name.split('.')[1]))

/** Have the answers called for questions that the page did not show? They are shown before it goes on. */
export function hasGrown({ ownPage, at, steps, asked }: OrderPages, raw: Input) {
  const { drawn } = raw
  if (typeof drawn !== 'string' || (ownPage && at === 0)) return false
  const before = new Set(drawn.split(' '))
  return flat(steps[ownPage ? at - 1 : at]?.fields ?? []).some(
    ({ id, kind }) => kind !== 'file' && asked.has(id) && !before.has(id),
  )
}

/** What was typed, without the answers that the form does not ask for. */
export function restricted({ asked }: OrderPages, raw: Input): Input {
  const given = Object.entries((raw['fields'] ?? {}) as Input)
  const kept = given.filter(([id]) => asked.has(id.replace(/~other$/, '')))
  return { ...raw, fields: Object.fromEntries(kept) }
}

export function oneRowMore(raw: Input, id: string): Input {
  const rows = (raw['rows'] ?? {}) as Input
  return { ...raw, rows: { ...rows, [id]: Number(rows[id] ?? 1) + 1 } }
}
