import type { Ctx, Role } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'
import { db } from './tables.ts'

export type DemoPerson = { id: string; name: string; role: Role; title: Text2 | null }

/** How many of each role the sign-in page of a demonstration offers. */
const shown = 4
const order: Role[] = ['requester', 'staff', 'lead', 'editor', 'manager', 'auditor', 'administrator']

const isDemo = (ctx: Ctx) => ctx.hub.settings.demo === 'on'

/** Invented people alone: a real address is never opened by a click, demonstration or not. */
const invented = (ctx: Ctx) => db(ctx).selectFrom('people').where('email', 'like', '%@example.org')

/** Whom a visitor of the demonstration may be, by role; nobody in a real installation. */
export async function demoPersons(
  ctx: Ctx,
): Promise<{ role: Role; persons: DemoPerson[] }[]> {
  if (!isDemo(ctx)) return []
  const rows = await invented(ctx)
    .leftJoin('roleGrants', 'roleGrants.personId', 'people.id')
    .select(['people.id', 'people.name', 'people.title', 'roleGrants.role'])
    .orderBy('people.id')
    .limit(400)
    .execute()
  const seen = new Set<string>()
  const groups = order.toReversed().map((role) => {
    const held = rows.filter((row) => (row.role ?? 'requester') === role && !seen.has(row.id))
    const persons = held.slice(0, shown).map((row) => ({ ...row, role }))
    for (const { id } of persons) seen.add(id)
    return { role, persons }
  })
  return groups.reverse().filter(({ persons }) => persons.length > 0)
}

export const demoPerson = async (ctx: Ctx, personId: string) =>
  isDemo(ctx)
    ? await invented(ctx).select('id').where('id', '=', personId).executeTakeFirst()
    : undefined
