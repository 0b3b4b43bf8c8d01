import { sql } from 'kysely'
import { z } from 'zod'
import { type Actor, holdsAnywhere } from '#kernel/context.ts'
import { operation } from '#kernel/operation.ts'

const mayReplay = (actor: Actor) => holdsAnywhere(actor, 'administrator')

/** Lets a job that has failed try again at once; it may run twice without harm. */
export const replayJob = operation('job.replay', {
  input: z.object({ jobId: z.uuid() }),
  load: async (ctx, { jobId }) => {
    if (!mayReplay(ctx.actor)) return undefined // for everybody else there are no jobs
    const { rows } = await sql<{ id: string }>`
      select id from jobs.job
      where name = 'navet' and id = ${jobId} and state::text in ('retry', 'failed')
      for update`.execute(ctx.db)
    return rows[0]
  },
  allow: mayReplay,
  async run(ctx, _, { id }) {
    await sql`
      update jobs.job
      set state = 'retry', start_after = now(), completed_on = null,
        retry_limit = greatest(retry_limit, retry_count + 1)
      where name = 'navet' and id = ${id}`.execute(ctx.db)
  },
})
