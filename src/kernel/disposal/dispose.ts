import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '../context.ts'
import { job } from '../jobs.ts'
import { operation } from '../operation.ts'
import { dayOf } from '../time.ts'
import type { Due, Retention } from './disposal.ts'

/** So many records in one transaction: what is done stays done when the night is broken off. */
const atOnce = 200

/** One batch of one kind of record, and how many it was; whoever comes at the same time takes others. */
export const disposeOfBatch = operation('record.dispose', {
  input: z.object({ record: z.string() }),
  allow: (actor) => actor.kind === 'system',
  async run(ctx, { record }) {
    const steps = ctx.hub.disposals.filter((one) => one.record === record)
    const due = (await steps.find((one) => one.due)?.due?.(ctx, atOnce)) ?? []
    if (due.length === 0) return { n: 0 }
    const ids = due.map(({ id }) => id)
    const gone = [...ids]
    for (const { remove } of steps.toReversed()) gone.push(...(await remove(ctx, ids)))
    await removeOwn(ctx, gone)
    await noteDisposed(ctx, record, due)
    return { n: due.length }
  },
  trace: ({ record }) => ({ record }),
})

/** Disposes of all records that are due, batch by batch; how many of each. */
export async function disposeOfRecords(ctx: Ctx): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { record, due } of ctx.hub.disposals) {
    if (!due) continue
    for (;;) {
      const { n } = await disposeOfBatch(ctx, { record })
      if (n === 0) break
      counts[record] = (counts[record] ?? 0) + n
      ctx.hub.log.info({ record, n: counts[record] }, 'disposed of')
    }
  }
  return counts
}

/** Every night. */
export const disposalJob = job('record.dispose', (ctx) => disposeOfRecords(ctx), '57 3 * * *')

export type Disposed = { day: string; record: string; retention: Retention; n: number }

/** What went in a unit, the newest first; the caller has decided who may see it. */
export const disposed = async (ctx: Ctx, unitId: string): Promise<Disposed[]> =>
  (
    await sql<Disposed>`select day, record, retention, n from disposals
      where unit_id = ${unitId} order by day desc, record, retention limit 100`.execute(ctx.db)
  ).rows

/** What the kernel has of records: files, whose bytes the nightly sweep takes, letters, links, the trail. */
async function removeOwn({ db }: Ctx, ids: string[]) {
  const these = sql`any(${ids}::uuid[])`
  await sql`delete from files where owner_id = ${these}`.execute(db)
  await sql`delete from letters where thread_id = ${these}`.execute(db)
  await sql`delete from links where record_id = ${these}`.execute(db)
  await sql`delete from events_heard where event_id in
    (select id from events where subject_id = ${these})`.execute(db)
  await sql`delete from events where subject_id = ${these}`.execute(db)
  await sql`delete from audit_log where subject_id = ${these}`.execute(db)
}

async function noteDisposed(ctx: Ctx, record: string, due: Due[]) {
  const kinds = Map.groupBy(due, ({ unitId, retention }) => `${unitId} ${retention}`)
  for (const same of kinds.values()) {
    const { unitId, retention } = same[0]!
    await sql`insert into disposals (day, unit_id, record, retention, n)
      values (${dayOf(ctx.now)}, ${unitId}, ${record}, ${retention}, ${same.length})
      on conflict (day, unit_id, record, retention)
      do update set n = disposals.n + excluded.n`.execute(ctx.db)
  }
}
