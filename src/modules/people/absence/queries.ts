import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { dayOf } from '#kernel/time.ts'
import { unitsOf } from '../persons/load.ts'
import { holdsToday } from '../roles/held.ts'
import { db } from '../tables.ts'

/** Somebody who is away: until which day, that one included, and who stands in. */
export type Away = { untilDay: string; standIn: { id: string; name: string } }

/** Which of these people are away today, by id; one query. The caller has checked who may know. */
export async function awayToday(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Away>> {
  if (ids.length === 0) return new Map()
  const rows = await current(ctx, dayOf(ctx.now)).where('absences.personId', 'in', ids).execute()
  return new Map(
    rows.map(({ personId, untilDay, standInId, standIn }) => [
      personId,
      { untilDay, standIn: { id: standInId, name: standIn } },
    ]),
  )
}

/**
 * Who stands in for a person on a day (`'2026-12-01'`; today unless told), or nothing: they are not away, or
 * whoever stands in is away that day too. For whatever waits for one person: an approval, a contact.
 */
export async function standInFor(
  ctx: Ctx,
  personId: string,
  day = dayOf(ctx.now),
): Promise<Away['standIn'] | undefined> {
  const found = await current(ctx, day)
    .where('absences.personId', '=', personId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('absences as theirs')
            .select('theirs.id')
            .whereRef('theirs.personId', '=', 'absences.standInId')
            .where('theirs.fromDay', '<=', day)
            .where('theirs.untilDay', '>=', day),
        ),
      ),
    )
    .executeTakeFirst()
  return found && { id: found.standInId, name: found.standIn }
}

const current = (ctx: Ctx, day: string) =>
  db(ctx)
    .selectFrom('absences')
    .innerJoin('people as standIns', 'standIns.id', 'absences.standInId')
    .select(['absences.personId', 'absences.untilDay', 'absences.standInId'])
    .select('standIns.name as standIn')
    .where('absences.fromDay', '<=', day)
    .where('absences.untilDay', '>=', day)

/** For whom the caller stands in today, and until when; nobody at no cost. */
export async function standsInFor(ctx: Ctx) {
  const ids = ctx.actor.standsInFor ?? []
  if (ids.length === 0) return []
  return db(ctx)
    .selectFrom('absences')
    .innerJoin('people', 'people.id', 'absences.personId')
    .select(['people.id', 'people.name', 'absences.untilDay'])
    .where('people.id', 'in', ids)
    .where('absences.standInId', '=', ctx.actor.personId)
    .where('absences.untilDay', '>=', dayOf(ctx.now))
    .where('absences.fromDay', '<=', dayOf(ctx.now))
    .orderBy('people.name')
    .execute()
}

/** Present and coming absences: of the person, and those in which they stand in. */
export async function absencesOf(ctx: Ctx, personId: string) {
  const rows = await db(ctx)
    .selectFrom('absences')
    .innerJoin('people', 'people.id', 'absences.personId')
    .innerJoin('people as standIns', 'standIns.id', 'absences.standInId')
    .select(['absences.id', 'absences.personId', 'absences.fromDay', 'absences.untilDay'])
    .select(['people.name', 'standInId', 'standIns.name as standIn'])
    .where('absences.untilDay', '>=', dayOf(ctx.now))
    .where((eb) =>
      eb.or([eb('absences.personId', '=', personId), eb('absences.standInId', '=', personId)]),
    )
    .orderBy('absences.fromDay')
    .execute()
  return {
    own: rows.filter((row) => row.personId === personId),
    standingIn: rows.filter((row) => row.standInId === personId),
  }
}

/** Does somebody take cases in a unit where the person works? */
export const isColleague = async (ctx: Ctx, id: string, personId: string) =>
  (await colleaguesOf(ctx, personId).where('people.id', '=', id).executeTakeFirst()) !== undefined

const colleaguesOf = (ctx: Ctx, personId: string) =>
  db(ctx)
    .selectFrom('people')
    .select(['people.id', 'people.name'])
    .where('people.mergedInto', 'is', null)
    .where('people.id', '!=', personId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('roleGrants')
          .innerJoin('roleGrants as own', 'own.unitId', 'roleGrants.unitId')
          .select('roleGrants.id')
          .whereRef('roleGrants.personId', '=', 'people.id')
          .where('roleGrants.role', '!=', 'auditor')
          .where(holdsToday(ctx))
          .where('own.personId', '=', personId),
      ),
    )

/** Absences are known in the units where the person works, and nowhere else. */
const isOfOwnUnit = async (ctx: Ctx, personId: string) =>
  (await unitsOf(ctx, personId)).some((unitId) => ctx.actor.unitIds.includes(unitId))

/** The page of one's absences: what is said already, and who could stand in. */
export async function absencePage(ctx: Ctx, personId: string | null) {
  if (!personId || !(await isOfOwnUnit(ctx, personId))) throw notFound()
  const [absences, colleagues] = await Promise.all([
    absencesOf(ctx, personId),
    colleaguesOf(ctx, personId)
      .orderBy(sql`people.name collate sv`)
      .execute(),
  ])
  return { ...absences, colleagues, today: dayOf(ctx.now) }
}
