import type { Ctx } from '#kernel/context.ts'
import { inLang, type Lang, type Text2 } from '#kernel/text.ts'
import { administratorsOnly, type HeldRole, rolePlaces, rolesHeld } from '#modules/people/index.ts'
import { moduleNames, operationNames } from './names.ts'
import { parties, type Party, type Right, rights } from './who-may.ts'

export type NamedRight = Right & { title: Text2 }
export type HeldRow = HeldRole & { place: Text2 | null }

/** All rights with their names, by module; and who has which role in the units the caller administers. */
export async function rightsOf(ctx: Ctx) {
  administratorsOnly(ctx)
  const [held, places] = await Promise.all([rolesHeld(ctx), rolePlaces(ctx)])
  const parts = places.flatMap(({ unitId, name, departments, teams }) => [
    ...(places.length > 1 ? [{ id: unitId, name }] : []),
    ...departments,
    ...teams,
  ])
  const placeOf = ({ unitId, departmentId, teamId }: HeldRole) =>
    parts.find(({ id }) => id === (teamId ?? departmentId ?? unitId))?.name ?? null
  return {
    operations: rights.map((right): NamedRight => ({ ...right, title: nameOf(right.name) })),
    persons: held.map((row): HeldRow => ({ ...row, place: placeOf(row) })),
  }
}

const nameOf = (name: string): Text2 =>
  (operationNames as Record<string, Text2>)[name] ?? { sv: name, en: name }

/** What the page shows: narrowed by words, of operations and persons, and by a role. */
export async function rightsPage(ctx: Ctx, search: URLSearchParams) {
  const q = (search.get('q') ?? '').slice(0, 200)
  const role = parties.find((one) => one === search.get('role'))
  const all = await rightsOf(ctx)
  const has = hasWords(q, ctx.lang)
  const operations = all.operations.filter(
    ({ name, title, may }) => has(name, title) && (!role || may[role] !== 'no'),
  )
  return {
    q,
    role: role ?? null,
    parties: parties.filter((one): one is Party => !role || one === role),
    choices: [...parties],
    groups: Object.entries(moduleNames)
      .map(([module, title]) => ({
        module,
        title,
        operations: operations.filter((one) => one.module === module),
      }))
      .filter((group) => group.operations.length > 0),
    persons: all.persons.filter(
      (row) => (!role || row.role === role) && has(row.name, row.place ?? undefined),
    ),
  }
}
export type RightsData = Awaited<ReturnType<typeof rightsPage>>

/** All words must stand somewhere, in any order. */
function hasWords(q: string, lang: Lang) {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return (name: string, text?: Text2) => {
    const said = `${name} ${text ? inLang(text, lang).text : ''}`.toLowerCase()
    return words.every((word) => said.includes(word))
  }
}
