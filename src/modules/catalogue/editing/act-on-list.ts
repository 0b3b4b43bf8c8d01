import type { Ctx } from '#kernel/context.ts'
import { invalid, Refusal } from '#kernel/errors.ts'
import { slugOf } from '#modules/people/index.ts'
import type { Kind } from '../tables.ts'
import { askFactCheck, settleFactCheck } from '../upkeep/fact-checks.ts'
import { recordOf } from './kinds.ts'
import { saveDraft } from './operations.ts'
import { confirmTranslation } from './translations.ts'

type Sent = { do?: string; kind: Kind; slug?: string; name?: string; checkId?: string }

/** What the writers' list asks for by its buttons; where to go then. */
export async function actOnCatalogue(
  ctx: Ctx,
  unitId: string,
  raw: Record<string, unknown>,
): Promise<string> {
  const input = raw as Sent
  const { kind, slug } = input
  switch (input.do) {
    case 'begin':
      return begin(ctx, unitId, input)
    case 'still-right':
      await confirmTranslation(ctx, { unitId, kind, slug: slug ?? '' })
      return '/admin/catalogue?done=saved'
    case 'ask':
      await askFactCheck(ctx, { unitId, slug: slug ?? '' })
      return '/admin/catalogue?done=asked'
    case 'settle':
      await settleFactCheck(ctx, { checkId: input.checkId ?? '' })
      return '/admin/catalogue?done=saved'
    default:
      throw new Refusal('malformed')
  }
}

/** A new page is a draft with a name; its address follows from that unless somebody chooses one. */
async function begin(ctx: Ctx, unitId: string, { kind, slug, name }: Sent) {
  const said = (name ?? '').trim()
  if (said === '') throw invalid({ name: ['required'] })
  const about = { unitId, kind, slug: (slug ?? '').trim() || slugOf(said) }
  const text = { sv: said, en: '' }
  if (await recordOf(ctx, about)) throw invalid({ slug: ['slug_taken'] })
  const content = { slug: about.slug, ...(kind === 'guide' ? { title: text } : { name: text }) }
  await saveDraft(ctx, { ...about, content, version: 0 })
  return `/admin/catalogue/${kind}s/${about.slug}`
}
