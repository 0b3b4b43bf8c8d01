import { randomBytes } from 'node:crypto'
import { parse as cookiesIn } from 'hono/utils/cookie'
import { z } from 'zod'
import { type Ctx, inTransaction } from '#kernel/context.ts'
import { parse } from '#kernel/input.ts'
import { noteSignIn } from '../log.ts'
import { cookiePrefix, secureCookies } from '../session.ts'
import { sessionFor } from '../start.ts'
import { countFromAddress } from '../throttle.ts'
import { askForPasskey } from './operations.ts'
import { answer, ownerOf, checkPasskey } from './verify.ts'

/** By what a browser that has not signed in is known again, when it answers. */
const cookieName = `${cookiePrefix}.passkey`

/** The question for a browser that signs in by a passkey, and the cookie that its answer has to come with. */
export async function askAnybodyForPasskey(ctx: Ctx) {
  // Each answer needs a question of its own, so it is enough to count these.
  await countFromAddress(ctx)
  const boundTo = randomBytes(24).toString('base64url')
  const question = await askForPasskey(ctx, { purpose: 'sign-in', boundTo })
  const secure = secureCookies(ctx.hub) ? '; Secure' : ''
  const cookie = `${cookieName}=${boundTo}; Path=/; Max-Age=300; HttpOnly; SameSite=Strict${secure}`
  return { question, headers: new Headers({ 'set-cookie': cookie }) }
}

/** Signs in by a passkey, which is two steps in one; the answer's headers carry the session's cookie. */
export async function signInWithPasskey(ctx: Ctx, cookies: string | null, raw: unknown) {
  const { passkey } = parse(z.object({ passkey: answer }), raw)
  const boundTo = cookiesIn(cookies ?? '', cookieName)[cookieName] ?? ''
  const { personId } = await inTransaction(ctx, (ctx) =>
    checkPasskey(ctx, { purpose: 'sign-in', boundTo }, passkey),
  ).catch(async (error) => {
    const owner = await ownerOf(ctx, passkey)
    if (owner)
      await noteSignIn(ctx, { personId: owner.personId, way: 'passkey', outcome: 'refused' })
    throw error
  })
  return sessionFor(ctx, personId, 'passkey')
}
