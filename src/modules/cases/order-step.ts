import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { namesTyped, type OrderService } from '#modules/catalogue/index.ts'
import { dropDraft, keepDraft } from './drafts/operations.ts'
import { countGuest, faultsOf, order } from './order.ts'
import {
  hasGrown,
  oneRowMore,
  orderFormPage,
  type OrderPages,
  pageOfField,
  pagesOf,
  restricted,
} from './order-pages.ts'

type Input = Record<string, unknown>

/**
 * One step of the order's pages: a page of the form, kept for later, the check, done. What was typed travels
 * along in the form itself, so nothing is kept of those who never order, unless they ask for it.
 */
export async function orderStep(ctx: Ctx, service: OrderService, raw: Input) {
  const asked = typeof raw['step'] === 'string' ? raw['step'] : 'check'
  const pages = await pagesOf(ctx, service.fields, raw)
  const { at, last } = pages
  const form = async (to: number, values: Input = raw, grown = false) => ({
    ok: true as const,
    step: 'form' as const,
    ...(await orderFormPage(ctx, service.fields, values, to)),
    values,
    grown,
  })
  if (asked === 'change') return form(0)
  if (asked === 'back') return form(Math.max(0, at - 1))
  if (asked.startsWith('row:')) return form(at, oneRowMore(raw, asked.slice(4)))
  if (asked !== 'send' && asked !== 'keep' && hasGrown(pages, raw)) return form(at, raw, true)
  if (asked === 'drop') {
    await dropDraft(ctx, { draft: String(raw['draft']) })
    return { ok: true as const, step: 'dropped' as const }
  }
  if (asked === 'keep')
    return { ok: true as const, step: 'kept' as const, ...(await keep(ctx, service, raw, at)) }
  await refuseFaults(ctx, service, raw, pages)
  if (asked === 'send')
    return {
      ok: true as const,
      step: 'done' as const,
      ...(await order(ctx, { ...raw, service: service.slug })),
    }
  if (at < last) return form(at + 1)
  const values = { ...restricted(pages, raw), once: crypto.randomUUID() }
  const files = pages.files.map(({ id }) => id)
  const names = namesTyped(service.fields, raw['fields'], pages.known)
  return { ok: true as const, step: 'check' as const, of: pages.of, values, files, names }
}

/** Kept as it is, also what is wrong or missing in it: it is checked when it is sent. */
async function keep(ctx: Ctx, { slug }: OrderService, raw: Input, at: number) {
  await countGuest(ctx, raw)
  const draft = typeof raw['draft'] === 'string' ? raw['draft'] : undefined
  return keepDraft(ctx, { service: slug, draft, typed: raw, at })
}

/** A page on the way answers for itself and those before it, the last one for the whole order. */
async function refuseFaults(ctx: Ctx, service: OrderService, raw: Input, pages: OrderPages) {
  const { at, last } = pages
  const { errors, more } = await faultsOf(ctx, service, { ...raw, service: service.slug })
  const whole = raw['step'] === 'send' || at >= last
  const wrong = Object.entries(errors).filter(([name]) => whole || pageOfField(pages, name) <= at)
  if (wrong.length === 0) return
  const to = Math.min(...wrong.map(([name]) => pageOfField(pages, name)))
  const place = await orderFormPage(ctx, service.fields, raw, to)
  throw new Refusal('invalid', Object.fromEntries(wrong), { ...more, ...place })
}
