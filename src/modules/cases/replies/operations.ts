import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { line, optional, text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { unitParts } from '#modules/people/index.ts'
import { mayWriteReply, visibleReplies } from './policy.ts'
import { db } from './tables.ts'
import { strangersIn } from './variables.ts'

/** A box that was ticked sends its value; one that was not sends nothing. */
const ticked = z
  .union([z.boolean(), z.enum(['true', 'yes', 'on', 'false', ''])])
  .default(false)
  .transform((value) => value === true || ['true', 'yes', 'on'].includes(String(value)))

const body = text(10_000).refine((value) => strangersIn(value).length === 0, {
  params: { code: 'unknown_variable' },
})
const content = {
  title: line(120),
  sv: body,
  en: body,
  waits: ticked,
  takes: ticked,
}

/** A reply that is often given: a team's own, or everybody's in the unit. */
export const makeReply = operation('reply.make', {
  input: z.object({ unitId: z.uuid(), teamId: optional(z.uuid()), ...content }),
  allow: (actor, _, { unitId, teamId = null }) => mayWriteReply(actor, { unitId, teamId }),
  async run(ctx, { unitId, teamId = null, title, sv, en, waits, takes }) {
    await checkTeam(ctx, unitId, teamId)
    const { id } = await db(ctx)
      .insertInto('cannedReplies')
      .values({ unitId, teamId, title, body: { sv, en }, waits, takes })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, unitId }
  },
})

/** Its words and what comes after it; answers that were given keep theirs. */
export const changeReply = operation('reply.change', {
  input: z.object({ replyId: z.uuid(), ...content, version }),
  load: replyToChange,
  allow: mayWriteReply,
  versioned: 'cannedReplies',
  async run(ctx, { title, sv, en, waits, takes }, { id, unitId }) {
    await db(ctx)
      .updateTable('cannedReplies')
      .set({ title, body: { sv, en }, waits, takes })
      .where('id', '=', id)
      .execute()
    return { id, unitId }
  },
})

/** It is offered no more. */
export const removeReply = operation('reply.remove', {
  input: z.object({ replyId: z.uuid() }),
  load: replyToChange,
  allow: mayWriteReply,
  async run(ctx, _, { id, unitId }) {
    await db(ctx).deleteFrom('cannedReplies').where('id', '=', id).execute()
    return { id, unitId }
  },
})

function replyToChange(ctx: Ctx, { replyId }: { replyId: string }) {
  return visibleReplies(ctx).selectAll().where('id', '=', replyId).forUpdate().executeTakeFirst()
}

async function checkTeam(ctx: Ctx, unitId: string, teamId: string | null) {
  if (teamId === null) return
  const { teams } = await unitParts(ctx, unitId)
  if (!teams.some(({ id }) => id === teamId)) throw invalid({ teamId: ['unknown'] })
}
