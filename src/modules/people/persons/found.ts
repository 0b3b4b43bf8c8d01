import type { PanelLoad } from '#kernel/places.ts'
import { type Ctx, holdsAnywhere, system } from '#kernel/context.ts'
import { findPersons, type PersonRow } from './search.ts'

export type FoundPersons = {
  persons: Pick<PersonRow, 'id' | 'name' | 'email' | 'title' | 'affiliation'>[]
  /** The reader may open their pages. */
  linked: boolean
}

const mostShown = 5

/** Are these words the name or an address of anybody known here? Told to no reader. */
export const isSomebody = async (ctx: Ctx, words: string): Promise<boolean> => {
  const { items, alike } = await findPersons({ ...ctx, actor: system }, { q: words, limit: 1 })
  return items.length > 0 && !alike
}

/** Persons by the words somebody searches for, where the one who asks works here. */
export const personsFound: PanelLoad = async (ctx, [q]) => {
  if (!q?.trim() || ctx.actor.unitIds.length === 0) return {}
  const { items, alike } = await findPersons(ctx, { q, limit: mostShown })
  if (alike || items.length === 0) return {}
  const linked = holdsAnywhere(ctx.actor, 'administrator')
  const persons = items.map(({ id, name, email, title, affiliation }) => ({
    ...{ id, name, email, title, affiliation },
  }))
  const found: FoundPersons = { persons, linked }
  return { [q]: found }
}
