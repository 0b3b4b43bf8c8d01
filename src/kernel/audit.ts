import type { Generated } from 'kysely'
import { atTheEnd, type Ctx } from './context.ts'
import { lens } from './database/lens.ts'

type AuditLog = {
  id: Generated<string>
  at: Date
  operation: string
  actorKind: string
  actorId: string | null
  actorName: string
  subjectId: string | null
  unitId: string | null
  requestId: string
  details: object
}
const db = lens<{ auditLog: AuditLog }>()

type About = {
  operation: string
  subjectId: string | null
  unitId: string | null
  details?: Record<string, unknown> | undefined
}

/**
 * One row per change: who did what to which, when. Called by `operation`; sign-in calls it itself.
 * In a transaction it is written with what is written last there, which saves a way to the database.
 */
export const record = (ctx: Ctx, about: About): Promise<void> =>
  atTheEnd(ctx, () => write(ctx, about))

const write = (ctx: Ctx, about: About) =>
  db(ctx)
    .insertInto('auditLog')
    .values({
      at: ctx.now,
      operation: about.operation,
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.personId,
      actorName: ctx.actor.name,
      subjectId: about.subjectId,
      unitId: about.unitId,
      requestId: ctx.requestId,
      details: about.details ?? {},
    })
    .execute()
