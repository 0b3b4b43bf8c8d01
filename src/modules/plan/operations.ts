import { z } from 'zod'
import { text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { mayComment } from './policy.ts'
import { planRows } from './structure/index.ts'
import { db } from './tables.ts'

/** Says how it goes with a row of the plan. The last comment is shown, earlier ones are kept. */
export const commentRow = operation('plan.comment', {
  input: z.object({ row: z.enum(planRows.map(({ id }) => id)), text: text(1000) }),
  load: (ctx) => defaultUnit(ctx),
  allow: mayComment,
  async run(ctx, { row, text }, unit) {
    await db(ctx)
      .insertInto('planComments')
      .values({
        unitId: unit.id,
        row,
        text,
        language: ctx.lang,
        byId: ctx.actor.personId,
        byName: ctx.actor.name,
        at: ctx.now,
      })
      .execute()
  },
  trace: ({ row }) => ({ row }),
})
