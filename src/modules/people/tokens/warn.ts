import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { job } from '#kernel/jobs.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { operation } from '#kernel/operation.ts'
import { sayIn } from '#kernel/text.ts'
import { later, longTime } from '#kernel/time.ts'
import { administratorsOf } from '../queries/administrators.ts'
import { publicUrl } from '../sign-in/auth.ts'
import { words } from '../sign-in/text.ts'
import { db } from '../tables.ts'
import { warnBefore } from './list.ts'

/** Tells the administrators of a unit, once, of each token that will soon stop working. */
export const warnOfTokens = operation('token.warn', {
  input: z.object({}),
  allow: (actor) => actor.kind === 'system',
  async run(ctx) {
    const due = await db(ctx)
      .updateTable('apiTokens')
      .set({ warnedAt: ctx.now })
      .where('withdrawnAt', 'is', null)
      .where('warnedAt', 'is', null)
      .where('expiresAt', '>', ctx.now)
      .where('expiresAt', '<=', later(ctx.now, warnBefore))
      .returning(['unitId', 'name', 'expiresAt'])
      .execute()
    for (const token of due) await tellAdministrators(ctx, token)
  },
})

type Token = { unitId: string; name: string; expiresAt: Date }

async function tellAdministrators(ctx: Ctx, { unitId, name, expiresAt }: Token) {
  for (const { email, language, ...reader } of await administratorsOf(ctx, unitId)) {
    const say = sayIn(words, language)
    const until = longTime(expiresAt, language)
    await queueLetter(ctx, {
      to: { address: email, name: reader.name },
      unitId,
      fromName: 'Navet',
      language,
      subject: say('tokenSubject', { name }),
      text: say('tokenLetter', { reader: reader.name, name, until }),
      button: { label: say('tokens'), url: `${publicUrl(ctx.hub)}/admin/tokens` },
    })
  }
}

export const tokenWarning = job('token.warn', (ctx) => warnOfTokens(ctx, {}), '37 5 * * *')
