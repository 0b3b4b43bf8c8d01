import { expressionBuilder } from 'kysely'
import { type Actor, type Ctx, holds } from '#kernel/context.ts'
import { type Case, db } from './tables.ts'

type CasesOf = ReturnType<typeof expressions>
const expressions = (ctx: Ctx) => expressionBuilder(allCases(ctx))
const allCases = (ctx: Ctx) => db(ctx).selectFrom('cases')

/**
 * Requesters see their own cases, the bearer of a mailed link that one case, staff what the case
 * is visible to: its department, its team, or named persons. All reads start here.
 */
export const visibleCases = (ctx: Ctx) =>
  allCases(ctx).where((eb) =>
    eb.or([
      eb('cases.requesterId', '=', ctx.actor.personId),
      ...(ctx.actor.link?.purpose === 'follow' ? [eb('cases.id', '=', ctx.actor.link.recordId)] : []),
      staffSees(eb, ctx.actor),
    ]),
  )

/** What staff see as staff: the inbox. Kept apart from the rest, so that an index can serve it. */
export const casesForStaff = (ctx: Ctx) => allCases(ctx).where((eb) => staffSees(eb, ctx.actor))

const staffSees = (eb: CasesOf, actor: Actor) => {
  const [only, ...others] = actor.departmentIds
  const departments =
    only && others.length === 0
      ? eb('cases.departmentId', '=', only) // an equality can walk the index in its order
      : eb('cases.departmentId', 'in', [...actor.departmentIds])
  return eb.and([
    eb('cases.unitId', 'in', [...actor.unitIds]),
    eb.or([
      eb.and([eb('cases.visibility', '=', 'department'), departments]),
      eb.and([eb('cases.visibility', '=', 'team'), eb('cases.teamId', 'in', [...actor.teamIds])]),
      eb.and([eb('cases.visibility', '=', 'persons'), isNamed(eb, actor)]),
    ]),
  ])
}

const isNamed = (eb: CasesOf, actor: Actor) =>
  eb.or([
    eb('cases.assigneeId', '=', actor.personId),
    eb.exists(
      eb
        .selectFrom('caseViewers')
        .select('caseId')
        .whereRef('caseId', '=', 'cases.id')
        .where('personId', '=', actor.personId),
    ),
  ])


/** Works with the case: an auditor reads, and changes nothing. */
export const mayWork = (actor: Actor, theCase: Pick<Case, 'unitId' | 'requesterId'>) =>
  holds(actor, theCase.unitId, 'staff', 'lead', 'editor', 'manager', 'administrator') &&
  actor.kind !== 'link'

/** Asked for it, or holds the link that was mailed to who did. */
export const mayAnswer = (actor: Actor, theCase: Pick<Case, 'id' | 'requesterId'>) =>
  (actor.personId !== null && actor.personId === theCase.requesterId) ||
  (actor.link?.purpose === 'follow' && actor.link.recordId === theCase.id)

/** Sees notes: whoever may work with it, and the auditor. */
export const mayReadNotes = (actor: Actor, theCase: Pick<Case, 'unitId' | 'requesterId'>) =>
  actor.kind !== 'link' && actor.unitIds.includes(theCase.unitId)
