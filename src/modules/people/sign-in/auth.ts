import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { record } from '#kernel/audit.ts'
import { type Ctx, type Hub, newContext, system } from '#kernel/context.ts'
import { hours, later } from '#kernel/time.ts'
import { actorOfPerson } from '../actor.ts'
import { noteSignIn, ways } from './log.ts'
import { secretOf } from '#kernel/secret.ts'
import { cookiePrefix, secureCookies } from './session.ts'

/** Where people reach this installation. */
export const publicUrl = (hub: Hub) =>
  hub.settings.url ?? `http://${hub.settings.host}:${hub.settings.port}`

/** Seconds that a session lives. It is not prolonged by use. */
const sessionLife = 14 * 86_400
/** Milliseconds that a narrow one lives, if the browser is not closed before. */
export const narrowLife = hours(2)

/** What carries the request to the audit trail and the log of sign-ins, through the library. */
export const headersOf = ({ requestId, device, address }: Ctx) =>
  new Headers({
    [requestIdHeader]: requestId,
    [addressHeader]: address ?? '',
    'user-agent': device?.replace(/[^\x20-\x7e]/g, '') ?? '',
  })
const requestIdHeader = 'x-navet-request'
const addressHeader = 'x-navet-address'

const made = new WeakMap<Hub, ReturnType<typeof build>>()

/** The sign-in library on our database: its user is a row of `people`, its ids are ours. */
export function authOf(hub: Hub) {
  const known = made.get(hub)
  if (known) return known
  const auth = build(hub)
  made.set(hub, auth)
  return auth
}

const build = (hub: Hub) =>
  betterAuth({
    appName: 'Navet',
    baseURL: publicUrl(hub),
    basePath: '/auth',
    secret: secretOf(hub),
    telemetry: { enabled: false },
    logger: { level: 'error', log: (level, message) => hub.log[level](`sign-in: ${message}`) },
    // Ours counts per account too, and is the same for every way in (throttle.ts).
    rateLimit: { enabled: false },
    // Without a public address people come by localhost, 127.0.0.1 or the machine's name.
    ...(!hub.settings.url && {
      trustedOrigins: (request?: Request) => (request ? [new URL(request.url).origin] : []),
    }),
    database: { db: hub.db, type: 'postgres' },
    user: { modelName: 'people' },
    session: {
      modelName: 'authSessions',
      fields: { userId: 'personId' },
      expiresIn: sessionLife,
      disableSessionRefresh: true,
      additionalFields: {
        narrow: { type: 'boolean', required: false, input: false },
        secondFactorAt: { type: 'date', required: false, input: false },
      },
    },
    account: { modelName: 'authAccounts', fields: { userId: 'personId' } },
    verification: { modelName: 'authVerifications' },
    plugins: [inNameOf],
    advanced: {
      cookiePrefix,
      useSecureCookies: secureCookies(hub),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      // It never adds a user here, so it need not know every column of `people`.
      database: { generateId: false, validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          // The library reads the machine's clock; the house has one of its own.
          before: async (session, from) => {
            const at = { createdAt: hub.clock(), updatedAt: hub.clock() }
            const life = session['narrow'] === true ? narrowLife : sessionLife * 1000
            const expiresAt = later(at.createdAt, life)
            // A passkey is the device and its owner's finger, face or code: two steps in one.
            const secondFactorAt = from?.body?.way === 'passkey' ? at.createdAt : null
            return { data: { ...session, ...at, expiresAt, secondFactorAt } }
          },
          async after({ userId }, from) {
            const headers = from?.headers
            const ctx = newContext(hub, {
              actor: system,
              requestId: headers?.get(requestIdHeader) || crypto.randomUUID(),
              address: headers?.get(addressHeader) || undefined,
              device: headers?.get('user-agent') || null,
            })
            // Every session is begun here, also by a way that the library may have one day.
            const way = z.enum(ways).catch('other').parse(from?.body?.way)
            const actor = await actorOfPerson(ctx, userId)
            const about = { operation: 'session.start', subjectId: userId, unitId: null }
            await record({ ...ctx, actor }, { ...about, details: { by: way } })
            await noteSignIn(ctx, { personId: userId, way, outcome: 'in' })
          },
        },
      },
    },
  })

/** A session for a person whom the server has chosen itself: an endpoint without an address. */
const inNameOf = {
  id: 'in-name-of',
  endpoints: {
    startSession: createAuthEndpoint(
      {
        method: 'POST',
        body: z.object({
          personId: z.uuid(),
          way: z.enum(ways),
          narrow: z.boolean().default(false),
        }),
      },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const { personId, narrow } = ctx.body
        const user = await internalAdapter.findUserById(personId)
        if (!user) throw new Error('no such person')
        const session = await internalAdapter.createSession(user.id, false, { narrow }, true)
        await setSessionCookie(ctx, { session, user }, false, narrow ? { maxAge: undefined } : {})
        return ctx.json({ ok: true })
      },
    ),
  },
} satisfies BetterAuthPlugin

/**
 * The library's own addresses under /auth. Nearly all of them are self-service that the house does
 * not offer (a list of what is open, as a list of what is closed would miss what is new); people
 * come in by our pages, which throttle and speak both languages.
 */
const open = ['/auth/sign-out']

export const authHandler =
  (hub: Hub) =>
  async (request: Request): Promise<Response> =>
    open.includes(new URL(request.url).pathname)
      ? authOf(hub).handler(request)
      : new Response(null, { status: 404 })
