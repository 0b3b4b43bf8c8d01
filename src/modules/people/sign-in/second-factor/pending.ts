import { sql } from 'kysely'
import { z } from 'zod'
import { record } from '#kernel/audit.ts'
import { as, type Ctx, inTransaction } from '#kernel/context.ts'
import { invalid, Refusal } from '#kernel/errors.ts'
import { optional, parse, text } from '#kernel/input.ts'
import { actorOfPerson } from '../../actor.ts'
import { db } from '../../tables.ts'
import { noteSignIn } from '../log.ts'
import { answer, checkPasskey } from '../passkeys/verify.ts'
import { sessionTokenOf } from '../session.ts'
import { spendCode } from './check.ts'

/** The session that a request's cookies begin, where it still has to pass the second factor. */
export async function pendingSession(ctx: Ctx, cookies: string | null) {
  const token = sessionTokenOf(ctx.hub, cookies)
  if (!token) return undefined
  return db(ctx)
    .selectFrom('authSessions')
    .innerJoin('secondFactors', 'secondFactors.personId', 'authSessions.personId')
    .select(['authSessions.id', 'authSessions.personId'])
    .where('authSessions.token', '=', token)
    .where('authSessions.expiresAt', '>', ctx.now)
    .where('authSessions.secondFactorAt', 'is', null)
    .where('secondFactors.confirmedAt', 'is not', null)
    .executeTakeFirst()
}

/** Where whoever has just signed in goes: on, or to the page that asks for the code. */
export async function onwards(ctx: Ctx, headers: Headers, then: string): Promise<string> {
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const pending = await pendingSession(ctx, cookies.join('; '))
  return pending ? `/sign-in/code?then=${encodeURIComponent(then)}` : then
}

/** Opens the session by a code from the app or from the paper. */
export async function passSecondFactor(ctx: Ctx, cookies: string | null, raw: unknown) {
  const given = parse(z.object({ code: optional(text(40)), passkey: optional(answer) }), raw)
  const session = await pendingSession(ctx, cookies)
  if (!session) throw new Refusal('wrong_state')
  const { id, personId } = session
  if (given.passkey) await spendPasskey(ctx, session, given.passkey)
  else await spendCode(ctx, personId, parse(z.object({ code: text(40) }), raw).code)
  await sql`update auth_sessions set second_factor_at = ${ctx.now} where id = ${id}`.execute(ctx.db)
  const who = as(ctx, await actorOfPerson(ctx, personId))
  await record(who, { operation: 'session.second-factor', subjectId: personId, unitId: null })
  await noteSignIn(ctx, { personId, way: given.passkey ? 'passkey' : 'code', outcome: 'in' })
}

/** A passkey of the person whose session it is, asked for by this session. */
async function spendPasskey(
  ctx: Ctx,
  { id, personId }: { id: string; personId: string },
  text: string,
) {
  const used = await inTransaction(ctx, (ctx) =>
    checkPasskey(ctx, { purpose: 'second-step', boundTo: id }, text),
  )
  if (used.personId !== personId) throw invalid({ passkey: ['wrong_passkey'] })
}
