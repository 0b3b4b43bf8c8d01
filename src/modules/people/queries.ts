import { sql } from 'kysely'
import type { Ctx, Hub } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import type { Lang, Text2 } from '#kernel/text.ts'
import { visiblePeople, visibleUnits } from './policy.ts'
import { holdsToday } from './roles/held.ts'
import { db } from './tables.ts'

export type UnitCard = { id: string; slug: string; name: Text2; faculty: Text2 }
const units = new WeakMap<Hub, UnitCard>()

/** The installation's first unit: whom an order belongs to when nothing else says. */
export async function defaultUnit(ctx: Ctx): Promise<UnitCard> {
  const unit = await findDefaultUnit(ctx)
  if (!unit) throw notFound()
  return unit
}

/** The first unit, or nothing in an installation that has none yet. */
export async function findDefaultUnit(ctx: Ctx): Promise<UnitCard | undefined> {
  const known = units.get(ctx.hub)
  if (known) return known
  const unit = await visibleUnits(ctx)
    .select(['id', 'slug', 'name', 'faculty'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  // Inside a transaction it may still be rolled back: remembered once it is there for all.
  const remember = () => void (unit && units.set(ctx.hub, unit))
  if (ctx.after) ctx.after.push(remember)
  else remember()
  return unit
}

export type PersonCard = {
  id: string
  name: string
  email: string
  kind: string | null
  affiliation: Text2 | null
  title: Text2 | null
  campusId: string | null
  language: Lang
}

export const cardColumns = [
  'id',
  'name',
  'email',
  'kind',
  'affiliation',
  'title',
  'campusId',
  'language',
] as const

/**
 * What other modules show of people, by id; one query. The caller has checked who may see it. An entry
 * that has gone into another gives the other's card.
 */
export async function personCards(
  ctx: Ctx,
  ids: readonly (string | null)[],
): Promise<Map<string, PersonCard>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db(ctx)
    .selectFrom('people as asked')
    .innerJoin('people', (on) =>
      on.on(sql<boolean>`people.id = coalesce(asked.merged_into, asked.id)`),
    )
    .select('asked.id as askedId')
    .select(cardColumns.map((column) => `people.${column}` as const))
    .where('asked.id', 'in', wanted)
    .execute()
  return new Map(rows.map(({ askedId, ...card }) => [askedId, card]))
}

/** Does the person work in that unit: hold any role there? */
export const worksIn = async (ctx: Ctx, personId: string, unitId: string): Promise<boolean> =>
  (await db(ctx)
    .selectFrom('roleGrants')
    .select('id')
    .where('personId', '=', personId)
    .where('unitId', '=', unitId)
    .where(holdsToday(ctx))
    .limit(1)
    .executeTakeFirst()) !== undefined

export type Colleague = { id: string; name: string; initials: string }

/** Those who take cases in a unit, or in one department of it, by name. */
export async function colleaguesIn(
  ctx: Ctx,
  where: { unitId: string; departmentId?: string | null },
): Promise<Colleague[]> {
  const rows = await db(ctx)
    .selectFrom('people')
    .select(['id', 'name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('roleGrants')
          .select('roleGrants.id')
          .whereRef('roleGrants.personId', '=', 'people.id')
          .where('roleGrants.unitId', '=', where.unitId)
          .where('roleGrants.role', '!=', 'auditor')
          .where(holdsToday(ctx))
          .$if(Boolean(where.departmentId), (q) =>
            q.where('roleGrants.departmentId', '=', where.departmentId!),
          ),
      ),
    )
    .execute()
  return rows
    .map(({ id, name }) => ({ id, name, initials: initialsOf(name) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}

// A letter with its marks is one: «हि».
const letters = new Intl.Segmenter('sv')

/** `Anna-Karin von Essen` → `AE`: first and last. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return ends.map((word) => [...letters.segment(word)][0]!.segment.toUpperCase()).join('')
}

/** The signed-in person's own profile. */
export const ownProfile = (ctx: Ctx) =>
  visiblePeople(ctx)
    .select(['id', 'name', 'email', 'kind', 'language', 'campusId', 'version'])
    .where('id', '=', ctx.actor.personId)
    .executeTakeFirstOrThrow(() => notFound())

/** Those who work in a unit, with their roles, by name: the page of people for administrators. */
export const staffOf = (ctx: Ctx, unitId: string) =>
  visiblePeople(ctx)
    .innerJoin('roleGrants', 'roleGrants.personId', 'people.id')
    .where('roleGrants.unitId', '=', unitId)
    .where(holdsToday(ctx))
    .select(['people.id', 'people.name', 'people.email', 'roleGrants.role'])
    .select(['roleGrants.departmentId', 'roleGrants.teamId'])
    .orderBy('people.name')
    .execute()

/** People who hold no role: those who order. For the demo and for load tests. */
export const requestersOf = (ctx: Ctx, limit: number): Promise<{ id: string; name: string }[]> =>
  db(ctx)
    .selectFrom('people')
    .select(['id', 'name'])
    .where('mergedInto', 'is', null)
    .where('erasedAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('roleGrants')
            .select('roleGrants.id')
            .whereRef('personId', '=', 'people.id'),
        ),
      ),
    )
    .orderBy('id')
    .limit(limit)
    .execute()
