import { expressionBuilder, sql } from 'kysely'
import { type Actor, type Ctx, holds } from '#kernel/context.ts'
import { type Case, db } from './tables.ts'

type CasesOf = ReturnType<typeof expressions>
const expressions = (ctx: Ctx) => expressionBuilder(allCases(ctx))
const allCases = (ctx: Ctx) => db(ctx).selectFrom('cases')

/**
 * Requesters see their own cases, whoever ordered for them or belongs to their research group those
 * that the order lets them follow, the bearer of a mailed link that one case, staff what the case
 * is visible to: its department, its team, or named persons; the house's own jobs all. All reads
 * start here.
 */
export const visibleCases = (ctx: Ctx) =>
  allCases(ctx).where((eb) =>
    eb.or([
      ...(ctx.actor.kind === 'system' ? [eb.lit(true)] : []),
      ofOwn(eb, ctx.actor),
      ...(ctx.actor.link?.purpose === 'follow'
        ? [eb('cases.id', '=', ctx.actor.link.recordId)]
        : []),
      staffSees(eb, ctx.actor),
    ]),
  )

/** What one has asked for or follows, whatever one sees as staff. */
export const ownCases = (ctx: Ctx) => allCases(ctx).where((eb) => ofOwn(eb, ctx.actor))

const ofOwn = (eb: CasesOf, { personId, groupIds }: Actor) =>
  eb.or([
    eb('cases.requesterId', '=', personId),
    eb.and([eb('cases.orderedById', '=', personId), eb('cases.ordererFollows', '=', true)]),
    eb.and([eb('cases.groupId', 'in', [...groupIds]), eb('cases.groupFollows', '=', true)]),
  ])

/** What staff see as staff: the inbox. Kept apart from the rest, so that an index can serve it. */
export const casesForStaff = (ctx: Ctx) => allCases(ctx).where((eb) => staffSees(eb, ctx.actor))

/** All that `casesForStaff` follows from, as a key. */
export const staffScope = ({ personId, unitIds, departmentIds, teamIds, ...actor }: Actor) =>
  [personId, unitIds, departmentIds, teamIds, actor.standsInFor ?? []].join('|')

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
      // While its assignee is away: decision 0016.
      ...(actor.standsInFor?.length ? [eb('cases.assigneeId', 'in', [...actor.standsInFor])] : []),
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
  | 'unitId'
  | 'departmentId'
  | 'teamId'
  | 'visibility'
  | 'requesterId'
  | 'orderedById'
  | 'ordererFollows'
  | 'groupId'
  | 'groupFollows'
  | 'assigneeId'
>
type OfOwn = Pick<OfCase, 'requesterId' | 'orderedById' | 'ordererFollows'>

/**
 * Whoever sees a case sees it as staff, unless they asked for it or follow it and it is not visible to
 * them as staff: a colleague's own order is no work of theirs, and its notes are about them.
 */
const asStaff = (actor: Actor, theCase: OfCase) =>
  actor.unitIds.includes(theCase.unitId) &&
  (!isTheirs(actor, theCase) || isAmongIts(actor, theCase))

const isTheirs = (actor: Actor, theCase: OfCase) =>
  hasOrdered(actor, theCase) ||
  (theCase.groupFollows && theCase.groupId !== null && actor.groupIds.includes(theCase.groupId))

const hasOrdered = ({ personId }: Actor, theCase: OfOwn) =>
  personId !== null &&
  (personId === theCase.requesterId || (theCase.ordererFollows && personId === theCase.orderedById))

const isAmongIts = (actor: Actor, { visibility, departmentId, teamId, assigneeId }: OfCase) => {
  if (assigneeId !== null && actor.standsInFor?.includes(assigneeId)) return true
  if (visibility === 'department') return actor.departmentIds.includes(departmentId)
  if (visibility === 'team') return teamId !== null && actor.teamIds.includes(teamId)
  return actor.personId !== null && actor.personId === assigneeId
}

/** Works with the case: an auditor reads, and changes nothing. */
export const mayWork = (actor: Actor, theCase: OfCase) =>
  asStaff(actor, theCase) &&
  holds(actor, theCase.unitId, 'staff', 'lead', 'editor', 'manager', 'administrator')

/** Writes what waits: somebody takes it back into an answer box, so no machine does. */
export const mayWrite = (actor: Actor, theCase: OfCase) =>
  actor.kind === 'person' && mayWork(actor, theCase)

/** Asked for it, ordered and follows it, or holds the link that was mailed to who asked. */
export const mayAnswer = (actor: Actor, theCase: OfOwn & Pick<Case, 'id'>) =>
  hasOrdered(actor, theCase) ||
  (actor.link?.purpose === 'follow' && actor.link.recordId === theCase.id)

/** Sees notes: whoever may work with it, and the auditor. */
export const mayReadNotes = (actor: Actor, theCase: OfCase) => asStaff(actor, theCase)
