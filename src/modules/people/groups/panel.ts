import type { PanelLoad } from '#kernel/places.ts'
import { contactsOf } from '../contacts/persons.ts'
import { myGroups } from './queries.ts'

/** One's own research groups and contact persons, on one's own page. */
export const myPanel: PanelLoad = async (ctx, [id]) => {
  if (!id || ctx.actor.kind !== 'person') return {}
  const [groups, contacts] = await Promise.all([myGroups(ctx), contactsOf(ctx, id)])
  return { [id]: { groups, contacts } }
}
