import { type Actor, type Ctx, holds } from '#kernel/context.ts'
import { db } from './tables.ts'

type Whose = { unitId: string; teamId: string | null }

/** Staff see those of their unit: another team's may be just what they need. */
export const visibleReplies = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('cannedReplies')
    .where('unitId', 'in', [...ctx.actor.unitIds])

/** Who works in a team writes the team's; who leads, everybody's. */
export const mayWriteReply = (actor: Actor, { unitId, teamId }: Whose) =>
  holds(actor, unitId, 'lead', 'editor', 'manager', 'administrator') ||
  (teamId !== null && actor.teamIds.includes(teamId) && holds(actor, unitId, 'staff'))
