import type { Ctx } from '#kernel/context.ts'
import type { PanelLoad } from '#kernel/places.ts'
import { myCases } from './queries/requester-page.ts'

/** So many of one's own cases stand on a page about other things. */
const few = 5

/** One's own open cases, on one's own page and first on the front page; for whom is signed in. */
export const myOpenCases: PanelLoad = async (ctx, [id]) => {
  const rows = id ? await ownOpen(ctx) : []
  return id && ctx.actor.kind === 'person' ? { [id]: { rows } } : {}
}

/** The same, left out where there are none: the front page is for finding help. */
export const myOpenCasesIfAny: PanelLoad = async (ctx, [id]) => {
  const rows = id ? await ownOpen(ctx) : []
  return id && rows.length > 0 ? { [id]: { rows } } : {}
}

const ownOpen = async (ctx: Ctx) =>
  ctx.actor.kind === 'person' ? (await myCases(ctx, { view: 'open', limit: few })).rows : []
