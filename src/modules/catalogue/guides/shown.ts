import type { Ctx } from '#kernel/context.ts'
import type { Guide } from '../tables.ts'
import { servicesOf } from './queries.ts'

type Shown = Pick<Guide, 'unitId' | 'title' | 'summary' | 'status' | 'steps'>
type Reader = { ticked: string[]; member: boolean }

/** All that a guide's page shows one reader. */
export async function guideShown(ctx: Ctx, guide: Shown, { ticked, member }: Reader) {
  const { title, summary, status } = guide
  const services = await servicesOf(ctx, guide)
  const steps = guide.steps.map((step) => ({
    ...step,
    done: ticked.includes(step.id),
    services: step.services.flatMap((slug) => services.get(slug) ?? []),
  }))
  return { title, summary, status, steps, member }
}
