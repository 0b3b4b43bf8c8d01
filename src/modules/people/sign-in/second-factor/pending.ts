import { sql } from 'kysely'
import { z } from 'zod'
import { record } from '#kernel/audit.ts'
import { as, type Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { parse, text } from '#kernel/input.ts'
import { actorOfPerson } from '../../actor.ts'
import { db } from '../../tables.ts'
import { noteSignIn } from '../log.ts'
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
  const { code } = parse(z.object({ code: text(40) }), raw)
  const session = await pendingSession(ctx, cookies)
  if (!session) throw new Refusal('wrong_state')
  const { id, personId } = session
  await spendCode(ctx, personId, code)
  await sql`update auth_sessions set second_factor_at = ${ctx.now} where id = ${id}`.execute(ctx.db)
  const who = as(ctx, await actorOfPerson(ctx, personId))
  await record(who, { operation: 'session.second-factor', subjectId: personId, unitId: null })
  await noteSignIn(ctx, { personId, way: 'code', outcome: 'in' })
}
