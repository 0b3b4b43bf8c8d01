import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { as, type Ctx, system } from '#kernel/context.ts'
import { line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { languages } from '#kernel/text.ts'
import { hours, later } from '#kernel/time.ts'
import { findOrAddRequester } from '../requester.ts'
import { db } from '../tables.ts'
import { publicUrl } from './auth.ts'
import { sessionFor } from './start.ts'

/** May people make an account by themselves? NAVET_REGISTRATION says. */
export const registrationIsOpen = (ctx: Ctx) => ctx.hub.settings.registration === 'open'

const identifierOf = (token: string) =>
  `register:${createHash('sha256').update(token).digest('hex')}`

/** The address of the page that makes an account for whoever reads that mail; nobody else is known yet. */
export async function registrationLink(ctx: Ctx, email: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await db(ctx)
    .insertInto('authVerifications')
    .values({
      identifier: identifierOf(token),
      value: email,
      expiresAt: later(ctx.now, hours(1)),
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
  return `${publicUrl(ctx.hub)}/register/${token}`
}

/** The address that the link was mailed to, while it works. */
export const registrationOf = async (ctx: Ctx, token: string) =>
  registrationIsOpen(ctx)
    ? await db(ctx)
        .selectFrom('authVerifications')
        .select('value as email')
        .where('identifier', '=', identifierOf(token))
        .where('expiresAt', '>', ctx.now)
        .executeTakeFirst()
    : undefined

/** Makes a person of an address that has been proved by the mailed link, which is spent by it. */
export const register = operation('person.register', {
  input: z.object({ token: text(200), name: line(200), language: z.enum(languages) }),
  load: (ctx, { token }) => registrationOf(ctx, token),
  // The link is the proof: whoever reads the mail of the address may.
  allow: () => true,
  async run(ctx, { token, name, language }, { email }) {
    await db(ctx)
      .deleteFrom('authVerifications')
      .where('identifier', '=', identifierOf(token))
      .execute()
    const { id } = await findOrAddRequester(as(ctx, system), { email, name, language })
    await db(ctx).updateTable('people').set({ emailVerified: true }).where('id', '=', id).execute()
    return { id }
  },
})

/** Registers, and signs in; the answer's headers carry the session's cookie. */
export async function registerAndSignIn(ctx: Ctx, raw: z.input<typeof register.input>) {
  const { id } = await register(ctx, raw)
  return sessionFor(ctx, id, 'registration')
}
