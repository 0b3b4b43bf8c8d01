import { type Generated, sql } from 'kysely'
import type { z } from 'zod'
import type { Ctx } from './context.ts'
import { lens } from './database/lens.ts'

type Events = {
  id: Generated<string>
  name: string
  at: Date
  subjectId: string | null
  actorId: string | null
  actorName: string
  data: object
}
const db = lens<{ events: Events }>()

export type EventKind<S extends z.ZodType = z.ZodType> = {
  readonly name: string
  readonly data: S
  /** The key of `data` that holds the record it is about. */
  readonly subject?: string
}
export type Listener = {
  readonly event: string
  readonly name: string
  readonly hear: (ctx: Ctx, data: any, eventId: string) => Promise<unknown>
}

/** Declares something that can have happened. Name: past tense, `case.assigned`. */
export const event = <S extends z.ZodType>(
  name: string,
  data: S,
  subject?: string,
): EventKind<S> => ({
  name,
  data,
  ...(subject && { subject }),
})

/** Hears an event after the commit, at least once, in its own transaction; assumes no order. */
export const listen = <S extends z.ZodType>(
  kind: EventKind<S>,
  name: string,
  hear: (ctx: Ctx, data: z.output<S>, eventId: string) => Promise<unknown>,
): Listener => ({ event: kind.name, name, hear })

/** Says what has happened, in the transaction of the change, with one job per listener. */
export async function emit<S extends z.ZodType>(ctx: Ctx, kind: EventKind<S>, data: z.input<S>) {
  const parsed = kind.data.parse(data) as Record<string, unknown>
  const { id } = await db(ctx)
    .insertInto('events')
    .values({
      name: kind.name,
      at: ctx.now,
      subjectId: kind.subject ? String(parsed[kind.subject]) : null,
      actorId: ctx.actor.personId,
      actorName: ctx.actor.name,
      data: parsed,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ctx.hub.jobs.sendToListeners(ctx, kind.name, { eventId: id, lang: ctx.lang, data: parsed })
  return id
}

/**
 * What has happened to a record, oldest first: a timeline. `insteadOf`: who it was done for by whoever
 * stands in for them, as the trail says. The caller has checked who may see it.
 */
export const eventsAbout = (ctx: Ctx, subjectId: string) =>
  db(ctx)
    .selectFrom('events')
    .select(['id', 'name', 'at', 'actorId', 'actorName', 'data'])
    .select(
      sql<string | null>`(select a.details ->> 'insteadOf' from audit_log a
        where a.subject_id = events.subject_id and a.at = events.at and a.actor_id = events.actor_id
          and a.details ->> 'insteadOf' is not null limit 1)`.as('insteadOf'),
    )
    .where('subjectId', '=', subjectId)
    .orderBy('id')
    .limit(500)
    .execute()

/** Events of the past in bulk, for load tests: written as `emit` writes them, heard by nobody. */
export const recordPast = (
  ctx: Ctx,
  past: {
    kind: EventKind
    at: Date
    actorId: string | null
    actorName: string
    data: Record<string, unknown>
  }[],
) =>
  db(ctx)
    .insertInto('events')
    .values(
      past.map(({ kind, at, actorId, actorName, data }) => ({
        name: kind.name,
        at,
        subjectId: kind.subject ? String(data[kind.subject]) : null,
        actorId,
        actorName,
        data,
      })),
    )
    .execute()
