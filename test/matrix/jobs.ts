import { sql } from 'kysely'
import type { World } from '../world.ts'

/** A job of nobody: it has been tried, and waits. */
export async function aFailedJob({ hub, system }: World): Promise<string> {
  await hub.jobs.send(system, 'no-such-job', {})
  await hub.jobs.drain(hub)
  const { rows } = await sql<{ id: string }>`
    select id from jobs.job where data ->> 'name' = 'no-such-job'`.execute(hub.db)
  return rows[0]!.id
}
