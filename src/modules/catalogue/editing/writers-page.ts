import type { Ctx } from '#kernel/context.ts'
import { upkeepOf } from '../upkeep/queries.ts'
import { behind, catalogueOf, draftsOf } from './queries.ts'

/** What waits for those who write a unit's catalogue, and all there is in it. */
export async function writersPage(ctx: Ctx, unitId: string) {
  const [pages, drafts] = await Promise.all([catalogueOf(ctx, unitId), draftsOf(ctx, unitId)])
  const untranslated = pages.flatMap((page) => {
    const lang = page.status === 'published' ? behind(page) : null
    return lang ? [{ ...page, behind: lang }] : []
  })
  return { pages, drafts, untranslated, upkeep: await upkeepOf(ctx, unitId, pages) }
}
export type WritersPage = Awaited<ReturnType<typeof writersPage>>
