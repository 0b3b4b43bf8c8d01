import { z } from 'zod'
import { record } from '#kernel/audit.ts'
import type { Ctx } from '#kernel/context.ts'
import { forbidden, invalid, Refusal } from '#kernel/errors.ts'
import { email, parse, text } from '#kernel/input.ts'
import { authOf } from './auth.ts'
import { isPasswordOf } from './credentials.ts'
import { demoPerson } from './demo-persons.ts'
import { signInAt } from '../persons/find.ts'
import { enterByLink } from './link.ts'
import { noteSignIn } from './log.ts'
import { type Asked, signInMail } from './mail.ts'
import { cookiesOf, sessionFor } from './start.ts'
import { countSignIn, forgetSignIns } from './throttle.ts'

/** Only an address of our own: a link in a mail must not lead people on to somebody else's site. */
export const ownPath = (then: unknown, otherwise = '/'): string => {
  if (typeof then !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(then)) return otherwise
  const url = new URL(then, 'http://navet.invalid')
  // `/..//example.com` is tidied to `//example.com`, which is another site's address.
  if (url.host !== 'navet.invalid' || url.pathname.startsWith('//')) return otherwise
  return url.pathname + url.search + url.hash
}

/** Where somebody is sent who has to sign in first. */
export const signInPath = (then: string) => `/sign-in?then=${encodeURIComponent(then)}`

const withPassword = z.object({ email, password: z.string().min(1).max(200) })

/** Signs in by password; the answer's headers carry the session's cookie. */
export async function signInWithPassword(ctx: Ctx, raw: unknown): Promise<Headers> {
  const given = parse(withPassword, raw)
  const known = await signInAt(ctx, given.email)
  const email = known?.email ?? given.email
  await countSignIn(ctx, 'password', email)
  const fits = await isPasswordOf(ctx, known?.id ?? null, given.password)
  if (!known || !fits) {
    await noteSignIn(ctx, { email, way: 'password', outcome: 'refused' })
    throw invalid({ password: ['wrong_password'] })
  }
  await forgetSignIns(ctx, email)
  return sessionFor(ctx, known.id, 'password')
}

const wantsMail = z.object({ email, then: z.unknown().optional() })

/** Mails a link to sign in with, if the address is somebody's. The answer is the same if it is not. */
export const mailSignInLink = (ctx: Ctx, raw: unknown) => askForMail(ctx, 'link', raw)

/** Mails a link to what one has ordered and answered, for who has no account; the same answer for all. */
export const mailOwnPageLink = (ctx: Ctx, raw: unknown) => askForMail(ctx, 'own-page', raw)

/** Mails a link to a new password; the same answer for all addresses. */
export const mailPasswordReset = (ctx: Ctx, raw: unknown) => askForMail(ctx, 'reset', raw)

async function askForMail(ctx: Ctx, kind: Asked['kind'], raw: unknown): Promise<{ email: string }> {
  const { email, then } = parse(wantsMail, raw)
  await countSignIn(ctx, 'link', (await signInAt(ctx, email))?.email ?? email)
  await ctx.hub.jobs.send(ctx, signInMail.name, {
    kind,
    email,
    then: ownPath(then),
  } satisfies Asked)
  return { email }
}

/** Signs in by a mailed link's token, once. Called by a POST: mail scanners open every link. */
export async function signInWithLink(ctx: Ctx, raw: unknown): Promise<Headers> {
  const token = parse(z.object({ token: text(200) }), raw)
  const { id, narrow } = await enterByLink(ctx, token).catch((error) => {
    // Spent, old or invented: the page says where to get another.
    if (error instanceof Refusal && error.code === 'not_found')
      throw invalid({ token: ['unknown'] })
    throw error
  })
  return sessionFor(ctx, id, 'link', narrow)
}

/** Signs in as an invented person of a demonstration, by one click. */
export async function signInAsDemoPerson(ctx: Ctx, raw: unknown): Promise<Headers> {
  const { personId } = parse(z.object({ personId: z.uuid() }), raw)
  const person = await demoPerson(ctx, personId)
  if (!person) throw forbidden()
  return sessionFor(ctx, person.id, 'demo')
}

/** Ends the session whose cookie the request carries. */
export async function signOut(ctx: Ctx, request: Request): Promise<Headers> {
  const { headers } = await authOf(ctx.hub).api.signOut({
    headers: request.headers,
    returnHeaders: true,
  })
  if (ctx.actor.personId)
    await record(ctx, { operation: 'session.end', subjectId: ctx.actor.personId, unitId: null })
  return cookiesOf(headers)
}
