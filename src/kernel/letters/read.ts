import { type Ctx, holdsAnywhere } from '../context.ts'
import { db } from './tables.ts'

/** Letters hold links that open records: administrators alone read them. */
export const visibleLetters = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('letters')
    .$if(!holdsAnywhere(ctx.actor, 'administrator'), (q) => q.where('id', 'is', null))

/** The newest letters, older than `before`. */
export const lettersPage = (ctx: Ctx, before?: string, limit = 50) =>
  visibleLetters(ctx)
    .selectAll()
    .$if(before !== undefined, (q) => q.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
