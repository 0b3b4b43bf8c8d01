import { carryOver, type Fields, type Said, sayAnswers } from '#engines/forms/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { longDay } from '#kernel/time.ts'
import { formOf } from '../queries.ts'
import { knownTo } from './answers.ts'

/**
 * What was typed in an older version of a form, for the one that is asked now: `raw` with what fits, and
 * in words what does not, so that the writer can put it where it belongs today.
 */
export async function carriedOver(
  ctx: Ctx,
  { from, to, raw }: { from: string; to: Fields; raw: unknown },
): Promise<{ raw: Record<string, unknown>; left: Said[] }> {
  const older = await formOf(ctx, from)
  if (!older) return { raw: (raw ?? {}) as Record<string, unknown>, left: [] }
  const carried = carryOver(
    older.fields,
    to,
    raw,
    await knownTo(ctx, [...older.fields, ...to], raw),
  )
  const left = carried.left.flatMap(({ question, answer }) =>
    sayAnswers([question], { [question.id]: answer }, ctx.lang, longDay),
  )
  return { raw: carried.raw, left: left.map((said, at) => ({ ...said, id: `${at} ${said.id}` })) }
}
