import { z } from 'zod'
import { type Actor, type Ctx, holdsAnywhere } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { email, line, optional } from '#kernel/input.ts'
import { findOrAddRequester, groupForOrder, personCards } from '#modules/people/index.ts'

const flag = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')])
  .default(false)

/** For whom an order is, when it is not for the caller alone, and who may follow it beside them. */
export const onBehalf = {
  requester: optional(z.object({ email, name: optional(line(200)) })),
  /** Whoever orders for somebody else follows the case, gets the letters and may answer. */
  ordererFollows: flag,
  /** The slug of a research group that the requester belongs to. */
  group: optional(z.string().max(60)),
  /** The members of the group may read the case. */
  groupFollows: flag,
}
type OnBehalf = z.output<z.ZodObject<typeof onBehalf>>

/** Staff order for anybody, and so do a department's administrators and programs. */
export const mayOrderFor = (actor: Actor) =>
  actor.kind !== 'person' ||
  actor.personKind === 'administrator' ||
  holdsAnywhere(actor, 'staff', 'lead', 'editor', 'manager', 'administrator')

/** For whom a case is, as its columns say it, and the person. */
export async function whoAsks(ctx: Ctx, given: OnBehalf) {
  const requester = await theRequester(ctx, given.requester)
  const { personId } = ctx.actor
  const orderedById = personId !== null && personId !== requester.id ? personId : null
  const group = given.group ? await groupForOrder(ctx, given.group, requester.id) : null
  if (group === undefined) throw invalid({ group: ['not_choice'] })
  return {
    requester,
    group,
    columns: {
      requesterId: requester.id,
      orderedById,
      ordererFollows: orderedById !== null && given.ordererFollows,
      groupId: group?.id ?? null,
      groupFollows: group !== null && given.groupFollows,
    },
  }
}

async function theRequester(ctx: Ctx, given: OnBehalf['requester']) {
  if (given) return findOrAddRequester(ctx, { ...given, language: ctx.lang })
  const id = ctx.actor.personId
  if (!id) throw invalid({ 'requester.email': ['required'] })
  return (await personCards(ctx, [id])).get(id)!
}
