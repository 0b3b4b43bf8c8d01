import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict, invalid } from '#kernel/errors.ts'
import { optional } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf } from '#kernel/time.ts'
import { colleaguesIn } from '../queries.ts'
import { db as people } from '../tables.ts'
import { mayArrangeContacts } from './policy.ts'
import { db } from './tables.ts'

/** What has a contact: an education programme, or a department of the faculty. */
export const contactKinds = ['programme', 'organisation'] as const
export type ContactKind = (typeof contactKinds)[number]

const which = { unitId: z.uuid(), kind: z.enum(contactKinds), id: z.uuid() }
type Which = { unitId: string; kind: ContactKind; id: string }
const columnOf = { programme: 'programmeId', organisation: 'organisationId' } as const

/**
 * Makes somebody of the unit the contact of a programme or department, from a day (today unless told);
 * who was it until then is so no longer. Days already behind can be corrected as long as nobody has
 * come after.
 */
export const setContact = operation('contact.set', {
  input: z.object({
    ...which,
    personId: z.uuid(),
    deputyId: optional(z.uuid()),
    from: optional(z.iso.date()),
  }),
  load: target,
  allow: (actor, _, { unitId }) => mayArrangeContacts(actor, unitId),
  async run(ctx, { personId, deputyId = null, from = dayOf(ctx.now), ...given }) {
    const here = (await colleaguesIn(ctx, given)).map(({ id }) => id)
    if (!here.includes(personId)) throw invalid({ personId: ['not_in_unit'] })
    if (deputyId === personId) throw invalid({ deputyId: ['not_choice'] })
    if (deputyId && !here.includes(deputyId)) throw invalid({ deputyId: ['not_in_unit'] })
    const last = await lastOf(ctx, given)
    if (last && last.fromDay > from) throw invalid({ from: ['before_start'] })
    if (last?.fromDay === from)
      await db(ctx).deleteFrom('contacts').where('id', '=', last.id).execute()
    else if (last && (last.untilDay === null || last.untilDay > from))
      await endOn(ctx, last.id, from)
    const { id } = await db(ctx)
      .insertInto('contacts')
      .values({
        ...{ unitId: given.unitId, programmeId: null, organisationId: null },
        ...{ [columnOf[given.kind]]: given.id, personId, deputyId, fromDay: from, untilDay: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id: given.id, unitId: given.unitId, contactId: id }
  },
  trace: ({ kind, personId, deputyId, from }) => ({
    ...{ kind, personId, deputyId: deputyId ?? null, from: from ?? null },
  }),
})

/** Ends who is the contact, from a day (today unless told), with nobody after. */
export const endContact = operation('contact.end', {
  input: z.object({ ...which, on: optional(z.iso.date()) }),
  load: target,
  allow: (actor, _, { unitId }) => mayArrangeContacts(actor, unitId),
  async run(ctx, { on = dayOf(ctx.now), ...given }) {
    const last = await lastOf(ctx, given)
    if (!last || (last.untilDay !== null && last.untilDay <= on)) throw conflict('already_done')
    if (on < last.fromDay) throw invalid({ on: ['before_start'] })
    await endOn(ctx, last.id, on)
    return { id: given.id, unitId: given.unitId }
  },
  trace: ({ kind, on }) => ({ kind, on: on ?? null }),
})

/** The programme or department, locked: two who choose at once go one after the other. */
function target(ctx: Ctx, { kind, id }: Which): Promise<{ id: string } | undefined> {
  const programme = db(ctx).selectFrom('programmes').select('id').where('id', '=', id)
  if (kind === 'programme') return programme.forUpdate().executeTakeFirst()
  return people(ctx)
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'faculty-department')
    .forUpdate()
    .executeTakeFirst()
}

const lastOf = (ctx: Ctx, { unitId, kind, id }: Which) =>
  db(ctx)
    .selectFrom('contacts')
    .select(['id', 'fromDay', 'untilDay'])
    .where('unitId', '=', unitId)
    .where(columnOf[kind], '=', id)
    .orderBy('fromDay', 'desc')
    .limit(1)
    .executeTakeFirst()

const endOn = (ctx: Ctx, id: string, day: string) =>
  db(ctx).updateTable('contacts').set({ untilDay: day }).where('id', '=', id).execute()
