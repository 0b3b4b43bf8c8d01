import { as, type Ctx } from '#kernel/context.ts'
import { grantRole } from '#modules/people/index.ts'
import { grantsOf } from '#modules/people/roles/page.ts'
import type { Cast } from '../cast.ts'
import type { World } from '../world.ts'

/** Bo was the department's editor. */
export async function anEndedRole(world: World, { unit }: Cast) {
  const where = { personId: unit.bo.id, unitId: unit.id }
  await grantRole(world.system, { ...where, role: 'editor', validTo: '2020-01-01' })
  return (await grantsOf(world.system, unit.bo.id)).find(({ role }) => role === 'editor')!.id
}

/** Whoever has signed in this minute needs no further proof. */
export const justSignedIn = (ctx: Ctx): Ctx => {
  const { session } = ctx.actor
  return session ? as(ctx, { ...ctx.actor, session: { ...session, startedAt: ctx.now } }) : ctx
}

/** The night's own. */
export const nightlyInputs: Record<string, () => object> = {
  'record.dispose': () => ({ record: 'cases' }),
}
