import { z } from 'zod'
import { type Actor, type Ctx, holdsAnywhere } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf, days, later } from '#kernel/time.ts'
import { mayVouchFor, visiblePeople } from '../policy.ts'
import { unitsOf } from '../persons/load.ts'
import { db } from '../tables.ts'
import { tellOfAbsence } from './letters.ts'
import { isColleague } from './queries.ts'

const input = z.object({
  personId: z.uuid(),
  standInId: z.uuid(),
  fromDay: z.iso.date(),
  untilDay: z.iso.date(),
})
type Given = z.output<typeof input>

/** The person who is away; locked, so that two absences of theirs cannot pass each other. */
async function personAway(ctx: Ctx, { personId }: { personId: string }) {
  const person = await visiblePeople(ctx)
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return person && { ...person, worksIn: await unitsOf(ctx, personId) }
}
type Away = NonNullable<Awaited<ReturnType<typeof personAway>>>

const isOwn = (actor: Actor, { id }: { id: string }) =>
  actor.personId === id &&
  holdsAnywhere(actor, 'staff', 'lead', 'editor', 'manager', 'administrator')

/** Says that one is away, and who stands in: that colleague is told by mail. */
export const addAbsence = operation('absence.add', {
  input,
  load: personAway,
  allow: isOwn,
  run: writeAbsence,
  trace: ({ standInId, fromDay, untilDay }) => ({ standInId, fromDay, untilDay }),
})

/**
 * The same for a colleague who cannot. Both are told, and nobody names themselves: whoever stands in sees
 * what the absent person has.
 */
export const addAbsenceFor = operation('absence.add-for', {
  input,
  load: personAway,
  allow: mayVouchFor,
  elevated: true,
  async run(ctx, given, person) {
    if (given.standInId === ctx.actor.personId) throw invalid({ standInId: ['not_choice'] })
    return writeAbsence(ctx, given, person)
  },
  trace: ({ standInId, fromDay, untilDay }) => ({ standInId, fromDay, untilDay }),
})

async function writeAbsence(ctx: Ctx, given: Given, person: Away) {
  const { personId, standInId, fromDay, untilDay } = given
  if (untilDay < fromDay) throw invalid({ untilDay: ['before_start'] })
  if (untilDay < dayOf(ctx.now)) throw invalid({ untilDay: ['too_small'] })
  if (standInId === personId) throw invalid({ standInId: ['not_choice'] })
  if (!(await isColleague(ctx, standInId, personId))) throw invalid({ standInId: ['not_in_unit'] })
  if (await isAway(ctx, personId, given)) throw invalid({ fromDay: ['away_already'] })
  if (await isAway(ctx, standInId, given)) throw invalid({ standInId: ['away_then'] })
  const { id } = await db(ctx)
    .insertInto('absences')
    .values({ ...given, saidBy: ctx.actor.personId, createdAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tellOfAbsence(ctx, given, person)
  return { id }
}

const isAway = async (ctx: Ctx, personId: string, { fromDay, untilDay }: Given) =>
  (await db(ctx)
    .selectFrom('absences')
    .select('id')
    .where('personId', '=', personId)
    .where('fromDay', '<=', untilDay)
    .where('untilDay', '>=', fromDay)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Back earlier, or not away at all: what has begun ends yesterday, what has not never was. */
export const endAbsence = operation('absence.end', {
  input: z.object({ absenceId: z.uuid() }),
  async load(ctx, { absenceId }) {
    const absence = await db(ctx)
      .selectFrom('absences')
      .select(['id', 'personId', 'fromDay'])
      .where('id', '=', absenceId)
      .executeTakeFirst()
    const person = absence && (await personAway(ctx, absence))
    return person && { ...absence, worksIn: person.worksIn }
  },
  allow: (actor, absence) => actor.personId === absence.personId || mayVouchFor(actor, absence),
  async run(ctx, _, { id, fromDay }) {
    const absences = db(ctx)
    if (fromDay >= dayOf(ctx.now))
      await absences.deleteFrom('absences').where('id', '=', id).execute()
    else
      await absences
        .updateTable('absences')
        .set({ untilDay: dayOf(later(ctx.now, -days(1))) })
        .where('id', '=', id)
        .where('untilDay', '>=', dayOf(ctx.now))
        .execute()
  },
  trace: (_, { personId }) => ({ personId }),
})
