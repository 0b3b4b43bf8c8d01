import type { Ctx } from '#kernel/context.ts'
import { inTransaction } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { dismissMiss } from './misses.ts'
import { addSynonyms, changeSynonyms, removeSynonyms } from './synonyms.ts'

type Sent = { do?: string; miss: string; sameAs: string; synonymsId: string; words: string }

/** What a form on the editors' page asks for, by its hidden field `do`. */
export async function actOnSearch(ctx: Ctx, unitId: string, raw: Record<string, unknown>) {
  const input = { ...raw, unitId } as Sent & { unitId: string }
  switch (input.do) {
    case 'add':
      await addSynonyms(ctx, { unitId, words: input.words })
      return
    case 'from-miss':
      // Both or neither: a miss that is off the list has its synonym.
      await inTransaction(ctx, async (ctx) => {
        await addSynonyms(ctx, { unitId, words: `${input.miss},${input.sameAs}` })
        await dismissMiss(ctx, input)
      })
      return
    case 'change':
      await changeSynonyms(ctx, input)
      return
    case 'remove':
      await removeSynonyms(ctx, input)
      return
    case 'dismiss':
      await dismissMiss(ctx, input)
      return
    default:
      throw new Refusal('malformed')
  }
}
