import type { Ctx } from '#kernel/context.ts'
import { carriedOver, type OrderService, type SaidAnswer } from '#modules/catalogue/index.ts'
import { orderFormPage } from '../order-pages.ts'
import { draftOf } from './queries.ts'

export type Resumed = {
  /** What opens the draft, and what was typed, as the order's form takes it. */
  values: Record<string, unknown>
  keptAt: Date
  /** The form has another version now. */
  changed: boolean
  /** What that version has no place for, in words. */
  left: SaidAnswer[]
}

/** An order that is gone on with, on the page where it was left; nothing where the key opens none. */
export async function resumed(ctx: Ctx, service: OrderService, key: string) {
  const draft = await draftOf(ctx, key)
  if (draft?.serviceId !== service.id) return undefined
  const { typed, formId, at, updatedAt } = draft
  const changed = formId !== service.formId
  const { raw, left } =
    changed && formId
      ? await carriedOver(ctx, { from: formId, to: service.fields, raw: typed['fields'] })
      : { raw: typed['fields'] ?? {}, left: [] }
  // What has no place any more is told on the first page: there are its readers.
  const values = { ...typed, fields: raw, draft: key }
  const page = await orderFormPage(ctx, service.fields, values, left.length > 0 ? 0 : at)
  return { draft: { values, keptAt: updatedAt, changed, left } satisfies Resumed, first: page }
}
