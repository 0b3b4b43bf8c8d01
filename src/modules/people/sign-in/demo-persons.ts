import { type Ctx, type Role, roles } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'
import { db } from '../tables.ts'

/** `kind` is known of requesters, `title` of those who work here. */
export type DemoPerson = { id: string; name: string; kind: string | null; title: Text2 | null }
export type DemoGroup = { role: Role; persons: DemoPerson[] }

/** How many of each role the sign-in page of a demonstration offers. */
const shown = 8

const isDemo = (ctx: Ctx) => ctx.hub.settings.demo === 'on'

/** Invented people alone: a real address is never opened by a click, demonstration or not. */
const invented = (ctx: Ctx) => db(ctx).selectFrom('people').where('email', 'like', '%@example.org')

/** Whom a visitor of the demonstration may be, by role; nobody in a real installation. */
export async function demoPersons(ctx: Ctx): Promise<DemoGroup[]> {
  if (!isDemo(ctx)) return []
  const rows = await invented(ctx)
    .leftJoin('roleGrants', 'roleGrants.personId', 'people.id')
    .select(['people.id', 'people.name', 'people.kind', 'people.title'])
    .select(['roleGrants.role', 'roleGrants.teamId'])
    .orderBy('people.id')
    .limit(400)
    .execute()
  const taken = new Set<string>()
  // The widest role first: who is staff and administrator is offered as administrator.
  const groups = roles.toReversed().map((role): DemoGroup => {
    const held = rows.filter((row) => (row.role ?? 'requester') === role && !taken.has(row.id))
    const chosen = variedly(held, ({ teamId, kind }) => teamId ?? kind).slice(0, shown)
    for (const { id } of held) taken.add(id)
    return {
      role,
      persons: chosen.map(({ id, name, kind, title }) => ({ id, name, kind, title })),
    }
  })
  return groups.reverse().filter(({ persons }) => persons.length > 0)
}

/** One of each sort first, then the rest. */
function variedly<T>(all: T[], sortOf: (one: T) => string | null): T[] {
  const seen = new Set<string | null>()
  const [first, rest]: [T[], T[]] = [[], []]
  for (const one of all) {
    ;(seen.has(sortOf(one)) ? rest : first).push(one)
    seen.add(sortOf(one))
  }
  return [...first, ...rest]
}

export const demoPerson = async (ctx: Ctx, personId: string) =>
  isDemo(ctx)
    ? await invented(ctx).select('id').where('id', '=', personId).executeTakeFirst()
    : undefined
