import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import type { Subject } from './kinds.ts'
import { unitOfWriter } from './policy.ts'

const kindOf = { services: 'service', guides: 'guide' } as const

/** What an address `/…/services/:slug` names to somebody who writes a catalogue; a 404 to others. */
export function subjectOf(ctx: Ctx, { kinds, slug }: { kinds?: string; slug?: string }): Subject {
  const unitId = unitOfWriter(ctx.actor)
  const kind = Object.hasOwn(kindOf, kinds ?? '') && kindOf[kinds as keyof typeof kindOf]
  if (!unitId || !kind || !slug) throw notFound()
  return { unitId, kind, slug }
}
