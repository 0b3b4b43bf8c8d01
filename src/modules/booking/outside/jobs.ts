import type { Ctx } from '#kernel/context.ts'
import { job } from '#kernel/jobs.ts'
import { unsealed } from '#kernel/secret.ts'
import { db } from '../tables.ts'
import { CalendarFault } from './fault.ts'
import { keepOutsideTimes, noteCalendarFault } from './operations.ts'
import { readCalendar } from './read-calendar.ts'

/** Reads one calendar; the network is asked outside of any transaction. */
export async function readOne(ctx: Ctx, { connectionId }: { connectionId: string }) {
  const it = await db(ctx)
    .selectFrom('calendarConnections')
    .innerJoin('resources', 'resources.id', 'calendarConnections.resourceId')
    .select(['calendarConnections.kind', 'userName', 'secret', 'zone'])
    .where('calendarConnections.id', '=', connectionId)
    .executeTakeFirst()
  if (!it) return
  try {
    const { kind, userName: user, zone } = it
    const source = { kind, user, zone, ...(await secretIn(ctx, it.secret)) }
    await keepOutsideTimes(ctx, {
      connectionId,
      ...(await readCalendar(ctx.hub, source, ctx.now)),
    })
  } catch (error) {
    if (!(error instanceof CalendarFault)) throw error
    ctx.hub.log.info({ err: error, connectionId }, 'a calendar could not be read')
    await noteCalendarFault(ctx, { connectionId, fault: error.code })
  }
}

/** Sealed by another secret than today's, it is lost: whoever connected the calendar does so anew. */
async function secretIn(ctx: Ctx, kept: string) {
  const text = await unsealed(ctx.hub, kept).catch(() => {
    throw new CalendarFault('sealed', 'NAVET_SECRET has changed')
  })
  return JSON.parse(text) as { url: string; password: string | null }
}

/** All of them, a job each: one that hangs keeps no other waiting. */
export async function readAll(ctx: Ctx) {
  const rows = await db(ctx).selectFrom('calendarConnections').select('id').orderBy('id').execute()
  for (const { id } of rows)
    await ctx.hub.jobs.send(
      ctx,
      'booking.read-calendar',
      { connectionId: id },
      { singletonKey: id, retryLimit: 0 },
    )
}

export const outsideJobs = [
  job('booking.read-calendar', readOne),
  job('booking.read-calendars', readAll, '*/5 * * * *'),
]
