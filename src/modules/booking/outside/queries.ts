import { sql } from 'kysely'
import type { Taken } from '#engines/slots/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { db } from '../tables.ts'
import { isStale, staleSince } from './stale.ts'

type Window = { from: Date; to: Date }
const always: Taken = { start: new Date(0), end: new Date('9999-01-01'), counts: false }

/**
 * When resources are busy by their calendars in other systems, by resource; the parts of kits as well.
 * A calendar that could not be read for long makes its resource busy all the time. One query.
 */
export async function outsideOf(ctx: Ctx, ids: string[], { from, to }: Window) {
  const { rows } = await sql<{
    resourceId: string
    isStale: boolean
    startsAt: Date | null
    endsAt: Date | null
  }>`
    select c.resource_id, t.starts_at, t.ends_at,
      coalesce(c.read_at <= ${staleSince(ctx.now)}, true) as is_stale
    from calendar_connections c
    left join outside_times t on t.connection_id = c.id
      and t.starts_at < ${to} and t.ends_at > ${from}
    where c.resource_id = any(
      array(select unnest(${ids}::uuid[])
        union select part_id from kit_parts where kit_id = any(${ids}::uuid[])))`.execute(ctx.db)
  const byResource = Map.groupBy(rows, ({ resourceId }) => resourceId)
  return new Map(
    [...byResource].map(([id, all]): [string, Taken[]] => [
      id,
      all.some(({ isStale }) => isStale)
        ? [always]
        : all.flatMap(({ startsAt, endsAt }) =>
            startsAt && endsAt ? [{ start: startsAt, end: endsAt, counts: false }] : [],
          ),
    ]),
  )
}

/** The calendars of a resource and how it is with each, without what is secret. */
export async function connectionsOf(ctx: Ctx, resourceId: string) {
  const rows = await db(ctx)
    .selectFrom('calendarConnections')
    .select(['id', 'kind', 'host', 'readAt', 'fault', 'unread', 'createdAt'])
    .where('resourceId', '=', resourceId)
    .orderBy('id')
    .execute()
  return rows.map(({ createdAt, ...it }) => ({
    ...it,
    isStale: isStale({ readAt: it.readAt, createdAt }, ctx.now),
  }))
}
export type ConnectionShown = Awaited<ReturnType<typeof connectionsOf>>[number]
