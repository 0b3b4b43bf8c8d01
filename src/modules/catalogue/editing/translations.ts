import { z } from 'zod'
import { operation } from '#kernel/operation.ts'
import { mayWriteCatalogue } from '../policy.ts'
import { db, kinds } from '../tables.ts'
import { recordOf } from './kinds.ts'

/** Says that both languages say the same, though only one was changed: a comma needs no translation. */
export const confirmTranslation = operation('catalogue.confirm-translation', {
  input: z.object({ unitId: z.uuid(), kind: z.enum(kinds), slug: z.string().max(60) }),
  load: (ctx, about) => recordOf(ctx, about),
  allow: (actor, { unitId }) => mayWriteCatalogue(actor, unitId),
  async run(ctx, { kind }, { id }) {
    await db(ctx)
      .updateTable(kind === 'service' ? 'services' : 'guides')
      .set({ svChangedAt: ctx.now, enChangedAt: ctx.now })
      .where('id', '=', id)
      .execute()
  },
  trace: ({ kind, slug }) => ({ kind, slug }),
})
