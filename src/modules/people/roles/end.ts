import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx, Role } from '#kernel/context.ts'
import { job } from '#kernel/jobs.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { operation } from '#kernel/operation.ts'
import { sayIn } from '#kernel/text.ts'
import { dayOf, days, later, longDay } from '#kernel/time.ts'
import { administratorsOf } from '../queries/administrators.ts'
import { publicUrl } from '../sign-in/auth.ts'
import { endSessionsOf } from '../sign-in/sessions.ts'
import { db } from '../tables.ts'
import { words } from '../text.ts'
import { rolesText } from './text.ts'

/** So long before a role ends the administrators are told. */
const warnBefore = days(14)

const bySystem = { input: z.object({}), allow: (actor: Ctx['actor']) => actor.kind === 'system' }

/** A role whose last day is over goes, each with its line in the trail, and its person's sessions with it. */
const endRole = operation('role.end', {
  input: z.object({ grantId: z.uuid() }),
  load: (ctx, { grantId }) =>
    db(ctx)
      .selectFrom('roleGrants')
      .selectAll()
      .where('id', '=', grantId)
      .where('validTo', '<', dayOf(ctx.now))
      .forUpdate()
      .executeTakeFirst(),
  allow: bySystem.allow,
  trace: (_, { personId, role, departmentId, teamId, validTo }) => ({
    ...{ personId, role, departmentId, teamId, validTo },
  }),
  async run(ctx, _, { id, personId }) {
    await db(ctx).deleteFrom('roleGrants').where('id', '=', id).execute()
    await endSessionsOf(ctx, personId)
  },
})

/** Just after midnight. That a role holds no more is decided by its day, not by this. */
export const endRoles = operation('role.end-due', {
  ...bySystem,
  async run(ctx) {
    const due = await db(ctx)
      .selectFrom('roleGrants')
      .select('id')
      .where('validTo', '<', dayOf(ctx.now))
      .execute()
    for (const { id: grantId } of due) await endRole(ctx, { grantId })
  },
})

/** Tells the administrators of a unit, once, of each role that will soon end: there may be work to hand over. */
export const warnOfRoles = operation('role.warn', {
  ...bySystem,
  async run(ctx) {
    const due = await db(ctx)
      .updateTable('roleGrants')
      .from('people')
      .set({ warnedAt: ctx.now })
      .whereRef('people.id', '=', 'roleGrants.personId')
      .where('roleGrants.warnedAt', 'is', null)
      .where('roleGrants.validTo', '>=', dayOf(ctx.now))
      .where('roleGrants.validTo', '<=', dayOf(later(ctx.now, warnBefore)))
      .returning(['roleGrants.unitId', 'roleGrants.role', 'roleGrants.personId', 'people.name'])
      .returning(sql<string>`role_grants.valid_to`.as('until'))
      .execute()
    for (const one of due) await tellAdministrators(ctx, one)
  },
})

type Ending = { unitId: string; role: Role; personId: string; name: string; until: string }

async function tellAdministrators(ctx: Ctx, { unitId, role, personId, name, until }: Ending) {
  for (const { email, language, ...reader } of await administratorsOf(ctx, unitId)) {
    const say = sayIn(rolesText, language)
    await queueLetter(ctx, {
      to: { address: email, name: reader.name },
      unitId,
      fromName: 'Navet',
      language,
      subject: say('endSubject', { name }),
      text: say('endLetter', {
        reader: reader.name,
        name,
        role: sayIn(words, language)(`role.${role}`),
        day: longDay(until, language),
      }),
      button: { label: say('endButton'), url: `${publicUrl(ctx.hub)}/admin/people/${personId}` },
    })
  }
}

export const roleEnding = job('role.end', (ctx) => endRoles(ctx, {}), '3 0 * * *')
export const roleWarning = job('role.warn', (ctx) => warnOfRoles(ctx, {}), '41 5 * * *')
