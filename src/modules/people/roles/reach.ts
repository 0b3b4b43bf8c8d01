import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { holdsToday } from './held.ts'

/** A part of a unit: all of it, a department, or a team. */
export type Reach = { unitId: string; departmentId: string | null; teamId: string | null }

/**
 * Does the person take cases there: hold a role, other than the auditor's, that reaches the place? The
 * same rule as `actorOf` has for whoever asks.
 */
export async function takesCasesIn(ctx: Ctx, personId: string, place: Reach): Promise<boolean> {
  const { unitId, departmentId, teamId } = place
  const { rows } = await sql`
    select 1 from role_grants g
    where g.person_id = ${personId} and g.unit_id = ${unitId} and g.role <> 'auditor'
      and ${holdsToday(ctx, 'g')}
      and (g.role in ('manager', 'administrator')
        or ${departmentId === null && teamId === null}::boolean
        or (${teamId}::uuid is null and g.department_id = ${departmentId})
        or g.team_id = ${teamId}
        or (g.role = 'lead' and g.team_id is null and g.department_id =
          (select t.department_id from teams t where t.id = ${teamId})))
    limit 1`.execute(ctx.db)
  return rows.length > 0
}
