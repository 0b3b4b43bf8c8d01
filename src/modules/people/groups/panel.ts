import type { PanelLoad } from '#kernel/places.ts'
import { myGroups } from './queries.ts'

/** One's own research groups, on one's own page. */
export const myGroupsPanel: PanelLoad = async (ctx, [id]) =>
  id && ctx.actor.kind === 'person' ? { [id]: { groups: await myGroups(ctx) } } : {}
