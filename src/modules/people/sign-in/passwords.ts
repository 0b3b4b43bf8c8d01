import { z } from 'zod'
import { as, type Ctx, system } from '#kernel/context.ts'
import { invalid, notFound } from '#kernel/errors.ts'
import { text } from '#kernel/input.ts'
import { findLink, withdrawLinks } from '#kernel/links.ts'
import { operation } from '#kernel/operation.ts'
import { countAttempt } from '#kernel/throttle.ts'
import { setPassword } from '../operations.ts'
import { isOneself, oneself } from '../policy.ts'
import { db } from '../tables.ts'
import { isPasswordOf, keepPassword } from './credentials.ts'
import { resetPurpose } from './link.ts'
import { mailPasswordChanged } from './mail.ts'
import { endSessionsOf } from './sessions.ts'

export const newPassword = z.string().min(12).max(200)

/** Does the link still open what it was made for? */
export const resetIsOpen = async (ctx: Ctx, token: string) =>
  (await personOfLink(ctx, token)) !== undefined

async function personOfLink(ctx: Ctx, token: string) {
  const link = await findLink(ctx, token)
  return link?.purpose === resetPurpose ? { id: link.recordId } : undefined
}

/**
 * A new password by the mailed link, which is spent by it, and proves the address. Signs nobody in:
 * whoever has a second factor is still asked for it.
 */
export const resetPassword = operation('password.reset', {
  input: z.object({ token: text(200), password: newPassword }),
  load: (ctx, { token }) => personOfLink(ctx, token),
  // The link is the proof: whoever reads the person's mail may.
  allow: () => true,
  async run(ctx, { password }, { id: personId }) {
    // Of two who send it at once the second waits here for the first, and finds it spent.
    const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await withdrawLinks(ctx, personId)
    if (numUpdatedRows === 0n) throw notFound()
    await setPassword(as(ctx, system), { personId, password })
    await db(ctx)
      .updateTable('people')
      .set({ emailVerified: true })
      .where('id', '=', personId)
      .execute()
    await mailPasswordChanged(ctx, personId)
  },
})

const guesses = { name: 'password-change', points: 10 }

/** Changes one's own password, knowing the old one. Ends the sessions elsewhere. */
export async function changePassword(ctx: Ctx, raw: z.input<typeof changeOwnPassword.input>) {
  await countAttempt(ctx, [{ limit: guesses, key: ctx.actor.personId }])
  return changeOwnPassword(ctx, raw)
}

const changeOwnPassword = operation('password.change', {
  input: z.object({ current: z.string().max(200), password: newPassword }),
  load: oneself,
  allow: isOneself,
  async run(ctx, { current, password }, { id }) {
    if (!(await isPasswordOf(ctx, id, current))) throw invalid({ current: ['not_password'] })
    await keepPassword(ctx, id, password)
    await endSessionsOf(ctx, id, ctx.actor.session?.id)
    await mailPasswordChanged(ctx, id)
  },
})
