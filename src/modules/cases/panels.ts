import type { Ctx } from '#kernel/context.ts'
import { together } from '#kernel/together.ts'
import type { PanelLoad } from '#kernel/places.ts'
import { myDrafts } from './drafts/queries.ts'
import { myCases } from './queries/requester-page.ts'

/** So many of one's own cases stand on a page about other things. */
const few = 5

/** One's own open cases and drafts, on one's own page. */
export const myOwn: PanelLoad = async (ctx, [id]) => {
  if (!id || ctx.actor.kind !== 'person') return {}
  const [rows, drafts] = await together([ownOpen(ctx), myDrafts(ctx)])
  return { [id]: { rows, drafts } }
}

/** One's own open cases first on the front page, where there are any: it is for finding help. */
export const myOpenCasesIfAny: PanelLoad = async (ctx, [id]) => {
  const rows = id ? await ownOpen(ctx) : []
  return id && rows.length > 0 ? { [id]: { rows } } : {}
}

const ownOpen = async (ctx: Ctx) =>
  ctx.actor.kind === 'person' ? (await myCases(ctx, { view: 'open', limit: few })).rows : []
