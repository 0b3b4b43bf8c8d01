import type { Ctx } from '#kernel/context.ts'
import type { OrderService } from '#modules/catalogue/index.ts'
import { orderFormPage } from '../order-pages.ts'
import { draftInBrowser } from './browser.ts'
import { draftOf, visibleDrafts } from './queries.ts'
import { type Resumed, resumed } from './resume.ts'

/** What an order's page says of drafts: the one gone on with, or that one waits. */
export type DraftShown = {
  going: Resumed | null
  waiting: { key: string; keptAt: Date } | null
  /** Just saved; or the key opens nothing any more. */
  state: 'kept' | 'over' | null
}

/** Where an order begins: anew, or where its draft was left. */
export async function orderBegins(ctx: Ctx, service: OrderService, request: Request) {
  const { searchParams } = new URL(request.url)
  const key = searchParams.get('draft')
  const found = key ? await resumed(ctx, service, key) : undefined
  if (found) {
    const state = searchParams.has('kept') ? ('kept' as const) : null
    return { first: found.first, draft: { going: found.draft, waiting: null, state } }
  }
  const waiting = await waitingFor(ctx, service.id, draftInBrowser(request.headers.get('cookie')))
  const draft: DraftShown = { going: null, waiting, state: key ? 'over' : null }
  return { first: await orderFormPage(ctx, service.fields), draft }
}

/** One's own latest draft of this service; without an account the one that the browser keeps. */
async function waitingFor(ctx: Ctx, serviceId: string, inBrowser: string | undefined) {
  if (!ctx.actor.personId) {
    const draft = inBrowser ? await draftOf(ctx, inBrowser) : undefined
    return draft?.serviceId === serviceId ? { key: inBrowser!, keptAt: draft.updatedAt } : null
  }
  const own = await visibleDrafts(ctx)
    .select(['id', 'updatedAt'])
    .where('serviceId', '=', serviceId)
    .orderBy('updatedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return own ? { key: own.id, keptAt: own.updatedAt } : null
}
