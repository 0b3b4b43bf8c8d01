import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict } from '#kernel/errors.ts'
import { job } from '#kernel/jobs.ts'
import { operation } from '#kernel/operation.ts'
import { countRows, eraseRows } from '#kernel/personal-data/index.ts'
import { mayVouchFor } from '../policy.ts'
import { personToChange } from '../persons/load.ts'
import { endSessionsOf } from '../sign-in/sessions.ts'
import { db } from '../tables.ts'
import { blockedBy } from './preview.ts'
import { subjectOf } from './subject.ts'

/** Up to so many rows are erased while the administrator waits. */
const atOnce = 2_000

/**
 * Erases a person by the rules that the modules declare; it cannot be undone. From the moment it is
 * asked for the person is nobody. What is long goes on as a job, and after a kill from the beginning;
 * `done` says whether it is over.
 */
export const erasePerson = operation('person.erase', {
  input: z.object({
    personId: z.uuid(),
    sure: z.preprocess((value) => value === true || value === 'on', z.literal(true)),
  }),
  load: personToChange,
  allow: mayVouchFor,
  elevated: true,
  async run(ctx, { personId }) {
    const subject = await subjectOf(ctx, personId)
    if ((await blockedBy(ctx, subject)).length > 0) throw conflict('wrong_state')
    const { id: erasureId } = await db(ctx)
      .insertInto('erasures')
      .values({ personId, askedAt: ctx.now, doneAt: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db(ctx)
      .updateTable('people')
      .set({ erasedAt: ctx.now })
      .where('id', 'in', subject.ids)
      .execute()
    const counts = await countRows(ctx, subject)
    if (counts.reduce((sum, { n }) => sum + n, 0) <= atOnce) {
      await finish(ctx, erasureId, personId)
      return { personId, done: true }
    }
    for (const id of subject.ids) await endSessionsOf(ctx, id)
    await ctx.hub.jobs.send(ctx, erasing.name, { erasureId })
    return { personId, done: false }
  },
})

/** Does what is left of an erasure; nothing where it is done. */
export const finishErasure = operation('person.finish-erasure', {
  input: z.object({ erasureId: z.uuid() }),
  load: (ctx, { erasureId }) =>
    db(ctx)
      .selectFrom('erasures')
      .select(['personId', 'doneAt'])
      .where('id', '=', erasureId)
      .forUpdate()
      .executeTakeFirst(),
  allow: (actor) => actor.kind === 'system',
  async run(ctx, { erasureId }, { personId, doneAt }) {
    if (doneAt === null) await finish(ctx, erasureId, personId)
  },
})

export const erasing = job('person.erase', (ctx, { erasureId }: { erasureId: string }) =>
  finishErasure(ctx, { erasureId }),
)

async function finish(ctx: Ctx, erasureId: string, personId: string) {
  const rows = await eraseRows(ctx, await subjectOf(ctx, personId))
  await db(ctx)
    .updateTable('erasures')
    .set({ doneAt: ctx.now, rows: sql`${JSON.stringify(rows)}::jsonb` })
    .where('id', '=', erasureId)
    .execute()
}
