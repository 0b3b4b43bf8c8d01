import type { Ctx } from '#kernel/context.ts'
import { searchKeys } from '#modules/people/index.ts'
import { find } from '#modules/search/index.ts'
import { db } from './tables.ts'

/** The cases in which the words are found, in what the caller may see: notes count for staff. */
export async function findRecords(ctx: Ctx, q: string): Promise<string[]> {
  const { hits } = await find(ctx, {
    q,
    kinds: ['case', 'note'],
    among: 'records',
    keys: searchKeys(ctx.actor),
    lang: ctx.lang,
    limit: 500,
    bare: true,
  })
  const notes = hits.filter(({ kind }) => kind === 'note').map(({ recordId }) => recordId)
  const ofNotes = notes.length
    ? await db(ctx).selectFrom('caseMessages').select('caseId').where('id', 'in', notes).execute()
    : []
  const cases = hits.filter(({ kind }) => kind === 'case').map(({ recordId }) => recordId)
  return [...new Set([...cases, ...ofNotes.map(({ caseId }) => caseId)])]
}
