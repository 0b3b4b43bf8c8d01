import { type Actor, type Ctx, holdsAnywhere } from '#kernel/context.ts'
import { dayOf } from '#kernel/time.ts'
import { db } from '../tables.ts'

/** Whoever works in a unit sees the faculty's groups; everybody else those they belong to. */
export const visibleGroups = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('researchGroups')
    .$if(ctx.actor.kind !== 'system' && ctx.actor.unitIds.length === 0, (q) =>
      q.where('researchGroups.id', 'in', [...ctx.actor.groupIds]),
    )

/** Who belongs to a group today. */
export const membersToday = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('groupMembers')
    .where('fromDay', '<=', dayOf(ctx.now))
    .where((eb) => eb.or([eb('untilDay', 'is', null), eb('untilDay', '>', dayOf(ctx.now))]))

/** Anybody who has signed in may make a group, and leads it then. */
export const mayAddGroup = (actor: Actor) => actor.kind === 'person' || actor.kind === 'system'

/** A group is kept by those who lead it, and by administrators. */
export const mayKeepGroup = (actor: Actor, { leaderIds }: { leaderIds: string[] }) =>
  actor.kind === 'system' ||
  holdsAnywhere(actor, 'administrator') ||
  (actor.personId !== null && leaderIds.includes(actor.personId))
