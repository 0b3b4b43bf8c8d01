import { z } from 'zod'
import { conflict } from '#kernel/errors.ts'
import { text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { personToChange } from '../../persons/load.ts'
import { isOneself, mayVouchFor, oneself } from '../../policy.ts'
import { db } from '../../tables.ts'
import { endSessionsOf } from '../sessions.ts'
import { factorOf, spendCode } from './check.ts'
import { sealed } from '#kernel/secret.ts'
import { backupHash, newBackupCodes, newSecret } from './codes.ts'

/** Begins to set a second factor up; it asks for nothing before it is confirmed. Begun anew, the first is void. */
export const beginSecondFactor = operation('second-factor.begin', {
  input: z.object({}),
  load: oneself,
  allow: isOneself,
  async run(ctx, _, { id: personId }) {
    if ((await factorOf(ctx, personId))?.confirmedAt) throw conflict('already_done')
    const secret = await sealed(ctx.hub, newSecret())
    await db(ctx)
      .insertInto('secondFactors')
      .values({ personId, secret, confirmedAt: null, createdAt: ctx.now })
      .onConflict((on) => on.column('personId').doUpdateSet({ secret, createdAt: ctx.now }))
      .execute()
  },
})

/** A code from the app shows that it works. Gives the codes for paper, which nobody can read again. */
export const confirmSecondFactor = operation('second-factor.confirm', {
  input: z.object({ code: text(40) }),
  load: oneself,
  allow: isOneself,
  async run(ctx, { code }, { id: personId }) {
    const factor = await factorOf(ctx, personId)
    if (!factor) throw conflict('wrong_state')
    if (factor.confirmedAt) throw conflict('already_done')
    await spendCode(ctx, personId, code)
    await db(ctx)
      .updateTable('secondFactors')
      .set({ confirmedAt: ctx.now })
      .where('personId', '=', personId)
      .execute()
    if (ctx.actor.session)
      await db(ctx)
        .updateTable('authSessions')
        .set({ secondFactorAt: ctx.now })
        .where('id', '=', ctx.actor.session.id)
        .execute()
    const codes = newBackupCodes()
    const rows = codes.map((one) => ({ personId, codeHash: backupHash(one), usedAt: null }))
    await db(ctx).insertInto('backupCodes').values(rows).execute()
    return { id: personId, codes }
  },
})

/** Takes one's own second factor away, with a code of it. */
export const removeSecondFactor = operation('second-factor.remove', {
  input: z.object({ code: text(40) }),
  load: oneself,
  allow: isOneself,
  async run(ctx, { code }, { id: personId }) {
    if (!(await factorOf(ctx, personId))?.confirmedAt) throw conflict('wrong_state')
    await spendCode(ctx, personId, code)
    await db(ctx).deleteFrom('secondFactors').where('personId', '=', personId).execute()
  },
})

/** How an administrator has made sure that it is the person who asks. */
export const identityChecks = ['in-person', 'video', 'by-manager'] as const

/** Takes somebody's second factor and passkeys away who has lost them, and ends their sessions. */
export const resetSecondFactor = operation('second-factor.reset', {
  input: z.object({ personId: z.uuid(), identityCheck: z.enum(identityChecks) }),
  load: personToChange,
  allow: mayVouchFor,
  elevated: true,
  trace: ({ identityCheck }) => ({ identityCheck }),
  async run(ctx, { personId }) {
    await db(ctx).deleteFrom('secondFactors').where('personId', '=', personId).execute()
    await db(ctx).deleteFrom('passkeys').where('personId', '=', personId).execute()
    await endSessionsOf(ctx, personId)
  },
})
