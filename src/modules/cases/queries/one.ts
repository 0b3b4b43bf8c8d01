import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { eventsAbout } from '#kernel/events.ts'
import { filesOf } from '#kernel/files/index.ts'
import { personCards } from '#modules/people/index.ts'
import { mayReadNotes, visibleCases } from '../policy.ts'
import { type Case, db } from '../tables.ts'

export const getCase = (ctx: Ctx, id: string) =>
  visibleCases(ctx).selectAll('cases').where('cases.id', '=', id).executeTakeFirstOrThrow(notFound)

/** By the number people say on the phone. */
export const getCaseByNumber = (ctx: Ctx, number: string) =>
  visibleCases(ctx)
    .selectAll('cases')
    .where('cases.number', '=', number)
    .executeTakeFirstOrThrow(notFound)

/** Everything that was said in a case, oldest first, with its files; notes for whom they are. */
export async function conversationOf(ctx: Ctx, theCase: Case) {
  const messages = await db(ctx)
    .selectFrom('caseMessages')
    .selectAll()
    .where('caseId', '=', theCase.id)
    .$if(!mayReadNotes(ctx.actor, theCase), (q) => q.where('kind', '=', 'message'))
    .orderBy('id')
    .execute()
  const files = Map.groupBy(
    await filesOf(
      ctx,
      messages.map(({ id }) => id),
    ),
    ({ ownerId }) => ownerId,
  )
  return messages.map((message) => ({ ...message, files: files.get(message.id) ?? [] }))
}

export const ticksOf = (ctx: Ctx, caseId: string) =>
  db(ctx)
    .selectFrom('caseTicks')
    .select(['itemId', 'byId', 'at'])
    .where('caseId', '=', caseId)
    .execute()

/** What has happened, for the timeline. */
export async function timelineOf(ctx: Ctx, theCase: Case) {
  const events = await eventsAbout(ctx, theCase.id)
  const absent = await personCards(
    ctx,
    events.map(({ insteadOf }) => insteadOf),
  )
  return events.map(({ insteadOf, ...event }) => ({
    ...event,
    insteadOf: absent.get(insteadOf ?? '')?.name ?? null,
  }))
}

/** The case that a file of the conversation belongs to, if the caller may see it. */
export async function caseOfMessage(ctx: Ctx, messageId: string) {
  const message = await db(ctx)
    .selectFrom('caseMessages')
    .select(['caseId', 'kind'])
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow(notFound)
  const theCase = await getCase(ctx, message.caseId)
  if (message.kind === 'note' && !mayReadNotes(ctx.actor, theCase)) throw notFound()
  return theCase
}

export type CaseCard =
  Awaited<ReturnType<typeof caseCards>> extends Map<string, infer C> ? C : never

/** What other modules need to know of many cases at once; they have checked who may see them. */
export async function caseCards(ctx: Ctx, ids: string[]) {
  const rows = await db(ctx)
    .selectFrom('cases')
    .select([
      'id',
      'number',
      'subject',
      'unitId',
      'departmentId',
      'serviceId',
      'campusId',
      'requesterId',
      'orderedById',
      'state',
      'language',
      'deliveredAt',
      'closedAt',
    ])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The case of a unit by its number; checks no rights. */
export const caseByNumber = (ctx: Ctx, unitId: string, number: string) =>
  db(ctx)
    .selectFrom('cases')
    .select('id')
    .where('unitId', '=', unitId)
    .where('number', '=', number)
    .executeTakeFirst()
