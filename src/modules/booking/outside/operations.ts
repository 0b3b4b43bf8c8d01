import { isIP } from 'node:net'
import { z } from 'zod'
import type { Actor, Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { optional, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { sealed } from '#kernel/secret.ts'
import { maySetHours, visibleResources } from '../policy.ts'
import { db } from '../tables.ts'
import { tellClashes } from './clashes.ts'
import { sendStale } from './letters.ts'
import { isStale } from './stale.ts'

const most = 5

export const connectInput = z.object({
  resourceId: z.uuid(),
  kind: z.enum(['ics', 'caldav']),
  /** May be a secret itself: it is kept encrypted and not shown again. */
  url: z
    .string()
    .trim()
    .max(2_000)
    .transform((it) => it.replace(/^webcals?:/i, 'https:'))
    .pipe(z.url({ protocol: /^https?$/ })),
  user: optional(text(200)),
  password: optional(z.string().max(500)),
})

/**
 * Reads when somebody or something is busy in a calendar of another system, from now on. Until it has
 * been read for the first time nothing of the resource is offered.
 */
export const connectCalendar = operation('calendar.connect', {
  input: connectInput,
  load: (ctx, { resourceId }) =>
    visibleResources(ctx).selectAll().where('id', '=', resourceId).forUpdate().executeTakeFirst(),
  allow: maySetHours,
  trace: ({ kind }) => ({ kind }),
  async run(ctx, { kind, url, user, password }, resource) {
    const there = await db(ctx)
      .selectFrom('calendarConnections')
      .select('id')
      .where('resourceId', '=', resource.id)
      .execute()
    if (there.length >= most) throw invalid({ url: ['too_many_chosen'] })
    const { protocol, hostname, username } = new URL(url)
    if (username) throw invalid({ url: ['not_pattern'] })
    // A password goes over a network only encrypted.
    if (password && protocol === 'http:' && !isHere(hostname))
      throw invalid({ url: ['not_encrypted'] })
    const { id } = await db(ctx)
      .insertInto('calendarConnections')
      .values({
        unitId: resource.unitId,
        resourceId: resource.id,
        personId: resource.personId,
        kind,
        host: new URL(url).hostname,
        userName: user ?? null,
        secret: await sealed(ctx.hub, JSON.stringify({ url, password: password ?? null })),
        readAt: null,
        fault: null,
        toldAt: null,
        createdAt: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await ctx.hub.jobs.send(ctx, 'booking.read-calendar', { connectionId: id })
    return { id, unitId: resource.unitId, resourceId: resource.id }
  },
})

const isHere = (host: string) =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))

const whole = (ctx: Ctx, { connectionId }: { connectionId: string }) =>
  db(ctx)
    .selectFrom('calendarConnections')
    .selectAll()
    .where('id', '=', connectionId)
    .forUpdate()
    .executeTakeFirst()

/** The calendar is not read any more, and what was busy there is offered again. */
export const disconnectCalendar = operation('calendar.disconnect', {
  input: z.object({ connectionId: z.uuid() }),
  async load(ctx, input) {
    const connection = await whole(ctx, input)
    const resource =
      connection &&
      (await visibleResources(ctx)
        .select(['id', 'unitId', 'personId'])
        .where('id', '=', connection.resourceId)
        .where('unitId', 'in', [
          ...ctx.actor.unitIds,
          ...(ctx.actor.kind === 'system' ? [connection.unitId] : []),
        ])
        .executeTakeFirst())
    return resource && { ...connection, ...resource, id: connection.id }
  },
  allow: maySetHours,
  async run(ctx, { connectionId }, connection) {
    await db(ctx).deleteFrom('calendarConnections').where('id', '=', connectionId).execute()
    return connection
  },
})

const theHouse = (actor: Actor) => actor.kind === 'system'

/** Keeps what has been read: it takes the place of what was read before, and clashes are told. */
export const keepOutsideTimes = operation('calendar.keep', {
  input: z.object({
    connectionId: z.uuid(),
    busy: z.array(z.object({ start: z.date(), end: z.date() })).max(100_000),
    /** Events that could not be read. */
    unread: z.number().int().min(0).default(0),
  }),
  load: whole,
  allow: theHouse,
  async run(ctx, { connectionId, busy, unread }, connection) {
    await db(ctx).deleteFrom('outsideTimes').where('connectionId', '=', connectionId).execute()
    for (let at = 0; at < busy.length; at += 5_000)
      await db(ctx)
        .insertInto('outsideTimes')
        .values(
          busy
            .slice(at, at + 5_000)
            .map(({ start, end }) => ({ connectionId, startsAt: start, endsAt: end })),
        )
        .execute()
    await db(ctx)
      .updateTable('calendarConnections')
      .set({ readAt: ctx.now, fault: null, toldAt: null, unread })
      .where('id', '=', connectionId)
      .execute()
    await tellClashes(ctx, connection)
    return connection
  },
})

/** Notes why it could not be read. Once it is stale its owner is told, one time. */
export const noteCalendarFault = operation('calendar.note-fault', {
  input: z.object({ connectionId: z.uuid(), fault: z.string().max(50) }),
  load: whole,
  allow: theHouse,
  trace: ({ fault }) => ({ fault }),
  async run(ctx, { connectionId, fault }, connection) {
    const tells = connection.toldAt === null && isStale(connection, ctx.now)
    await db(ctx)
      .updateTable('calendarConnections')
      .set({ fault, ...(tells && { toldAt: ctx.now }) })
      .where('id', '=', connectionId)
      .execute()
    if (tells) await sendStale(ctx, connection)
    return connection
  },
})
