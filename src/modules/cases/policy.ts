import { expressionBuilder, sql } from 'kysely'
import { type Actor, type Ctx, holds } from '#kernel/context.ts'
import { type Case, db } from './tables.ts'

type CasesOf = ReturnType<typeof expressions>
const expressions = (ctx: Ctx) => expressionBuilder(allCases(ctx))
const allCases = (ctx: Ctx) => db(ctx).selectFrom('cases')

/**
 * Requesters see their own cases, the bearer of a mailed link that one case, staff what the case
 * is visible to: its department, its team, or named persons; the house's own jobs all. All reads
 * start here.
 */
export const visibleCases = (ctx: Ctx) =>
  allCases(ctx).where((eb) =>
    eb.or([
      ...(ctx.actor.kind === 'system' ? [eb.lit(true)] : []),
      eb('cases.requesterId', '=', ctx.actor.personId),
      ...(ctx.actor.link?.purpose === 'follow'
        ? [eb('cases.id', '=', ctx.actor.link.recordId)]
        : []),
      staffSees(eb, ctx.actor),
    ]),
  )

/** What staff see as staff: the inbox. Kept apart from the rest, so that an index can serve it. */
export const casesForStaff = (ctx: Ctx) => allCases(ctx).where((eb) => staffSees(eb, ctx.actor))

const staffSees = (eb: CasesOf, actor: Actor) =>
  eb.and([
    eb('cases.unitId', 'in', [...actor.unitIds]),
    eb.or([
      eb.and([
        isVisibleTo(eb, 'department'),
        eb('cases.departmentId', 'in', [...actor.departmentIds]),
      ]),
      eb.and([isVisibleTo(eb, 'team'), eb('cases.teamId', 'in', [...actor.teamIds])]),
      eb.and([isVisibleTo(eb, 'persons'), isNamed(eb, actor)]),
    ]),
  ])

// Written into the text: a plan that is kept for all values would not know how rare the last is.
const isVisibleTo = (eb: CasesOf, visibility: Case['visibility']) =>
  eb('cases.visibility', '=', sql.lit(visibility))

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

type OfCase = Pick<
  Case,
  'unitId' | 'departmentId' | 'teamId' | 'visibility' | 'requesterId' | 'assigneeId'
>

/**
 * Whoever sees a case sees it as staff, unless they asked for it and it is not visible to them as
 * staff: a colleague's own order is no work of theirs, and its notes are about them.
 */
const asStaff = (actor: Actor, theCase: OfCase) =>
  actor.unitIds.includes(theCase.unitId) &&
  (actor.personId !== theCase.requesterId || isAmongIts(actor, theCase))

const isAmongIts = (actor: Actor, { visibility, departmentId, teamId, assigneeId }: OfCase) => {
  if (visibility === 'department') return actor.departmentIds.includes(departmentId)
  if (visibility === 'team') return teamId !== null && actor.teamIds.includes(teamId)
  return actor.personId !== null && actor.personId === assigneeId
}

/** Works with the case: an auditor reads, and changes nothing. */
export const mayWork = (actor: Actor, theCase: OfCase) =>
  asStaff(actor, theCase) &&
  holds(actor, theCase.unitId, 'staff', 'lead', 'editor', 'manager', 'administrator')

/** Asked for it, or holds the link that was mailed to who did. */
export const mayAnswer = (actor: Actor, theCase: Pick<Case, 'id' | 'requesterId'>) =>
  (actor.personId !== null && actor.personId === theCase.requesterId) ||
  (actor.link?.purpose === 'follow' && actor.link.recordId === theCase.id)

/** Sees notes: whoever may work with it, and the auditor. */
export const mayReadNotes = (actor: Actor, theCase: OfCase) => asStaff(actor, theCase)
