import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import type { PanelLoad } from '#kernel/places.ts'
import type { Text2 } from '#kernel/text.ts'
import { visibleGuides, visibleServices } from '../policy.ts'
import { orRenamed } from '../renamed.ts'
import { db, type Guide } from '../tables.ts'

export type GuideCard = Pick<Guide, 'id' | 'slug' | 'title' | 'summary'>
export type GuideService = { slug: string; name: Text2; summary: Text2 }

/** The published guides of a unit, in the order of their ranks. */
export const listGuides = (ctx: Ctx, unitId: string): Promise<GuideCard[]> =>
  visibleGuides(ctx)
    .select(['id', 'slug', 'title', 'summary'])
    .where('unitId', '=', unitId)
    .where('status', '=', 'published')
    .orderBy('rank')
    .orderBy('slug')
    .execute()

/** A guide by its slug, or one it had before. */
export async function getGuide(ctx: Ctx, slug: string): Promise<Guide> {
  const bySlug = (slug: string) =>
    visibleGuides(ctx)
      .selectAll()
      .where('slug', '=', slug)
      .where('status', '!=', 'retired')
      .orderBy((eb) => eb('unitId', 'in', [...ctx.actor.unitIds]), 'desc')
      .orderBy('unitId')
      .executeTakeFirst()
  const guide = (await bySlug(slug)) ?? (await orRenamed(ctx, 'guide', slug, bySlug))
  if (!guide) throw notFound()
  return guide
}

/** Those of a guide's services that can be had, by slug. */
export async function servicesOf(
  ctx: Ctx,
  { unitId, steps }: Pick<Guide, 'unitId' | 'steps'>,
): Promise<Map<string, GuideService>> {
  const services = await visibleServices(ctx)
    .select(['slug', 'name', 'summary'])
    .where('unitId', '=', unitId)
    .where('status', '=', 'published')
    .where('slug', 'in', [...new Set(steps.flatMap(({ services }) => services))])
    .execute()
  return new Map(services.map((service) => [service.slug, service]))
}

/** Which steps the reader has ticked, where they have signed in. */
export async function ticksOf(ctx: Ctx, guideId: string): Promise<string[]> {
  const { kind, personId } = ctx.actor
  if (kind !== 'person' || personId === null) return []
  const rows = await db(ctx)
    .selectFrom('guideTicks')
    .select('stepId')
    .where('guideId', '=', guideId)
    .where('personId', '=', personId)
    .execute()
  return rows.map(({ stepId }) => stepId)
}

export type StartedGuide = {
  slug: string
  title: Text2
  done: number
  n: number
  next: Text2 | null
}

/** The guides that a person has begun and not ended, on their own page; the latest tick first. */
export const myGuidesPanel: PanelLoad = async (ctx, [id]) => {
  if (!id || ctx.actor.kind !== 'person') return {}
  const rows = await visibleGuides(ctx)
    .innerJoin('guideTicks', 'guideTicks.guideId', 'guides.id')
    .select(['guides.slug', 'guides.title', 'guides.steps'])
    .select((eb) => eb.fn.agg<string[]>('array_agg', ['guideTicks.stepId']).as('ticked'))
    .select((eb) => eb.fn.max('guideTicks.tickedAt').as('latest'))
    .where('guideTicks.personId', '=', ctx.actor.personId)
    .where('guides.status', '=', 'published')
    .groupBy(['guides.id', 'guides.slug', 'guides.title', 'guides.steps'])
    .orderBy('latest', 'desc')
    .execute()
  const guides = rows.map(({ slug, title, steps, ticked }): StartedGuide => {
    const left = steps.filter((step) => !ticked.includes(step.id))
    const [next] = left
    return {
      slug,
      title,
      done: steps.length - left.length,
      n: steps.length,
      next: next?.title ?? null,
    }
  })
  return guides.length > 0 ? { [id]: { guides } } : {}
}
