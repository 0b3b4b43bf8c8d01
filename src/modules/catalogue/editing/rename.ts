import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { operation } from '#kernel/operation.ts'
import { mayWriteCatalogue } from '../policy.ts'
import { db, type Kind, kinds } from '../tables.ts'
import { type Editable, put, recordOf } from './kinds.ts'
import { lastRevision } from './revisions.ts'

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

/** Gives a page another address; the former one leads there from then on. */
export const renamePage = operation('catalogue.rename', {
  input: z.object({ unitId: z.uuid(), kind: z.enum(kinds), slug, to: slug }),
  load: (ctx, about) => recordOf(ctx, about),
  allow: (actor, { unitId }) => mayWriteCatalogue(actor, unitId),
  async run(ctx, { kind, to, ...from }, record) {
    if (to === from.slug) return
    const { unitId } = record
    if (await recordOf(ctx, { unitId, kind, slug: to })) throw invalid({ to: ['slug_taken'] })
    const table = kind === 'service' ? 'services' : 'guides'
    await db(ctx).updateTable(table).set({ slug: to }).where('id', '=', record.id).execute()
    const before = await lastRevision(ctx, record.id)
    await moveDraft(ctx, kind, record, to)
    if (before) await put(ctx, { unitId, kind, slug: to }, { ...before.content, slug: to })
    await db(ctx)
      .insertInto('formerSlugs')
      .values({ unitId, kind, slug: from.slug, recordId: record.id })
      .onConflict((conflict) =>
        conflict.columns(['unitId', 'kind', 'slug']).doUpdateSet({ recordId: record.id }),
      )
      .execute()
    if (kind === 'service') await pointTo(ctx, record, to)
  },
  trace: ({ kind, slug, to }) => ({ kind, slug, to }),
})

const moveDraft = async (ctx: Ctx, kind: Kind, { unitId, slug }: Editable, to: string) => {
  const mine = (of: string) => ({ unitId, kind, slug: of })
  const draft = await db(ctx)
    .selectFrom('drafts')
    .select(['id', 'content', 'base'])
    .where((eb) => eb.and(mine(slug)))
    .executeTakeFirst()
  if (!draft) return
  const content = JSON.stringify({ ...draft.content, slug: to }) as never
  await db(ctx)
    .updateTable('drafts')
    // The address alone is new: whoever writes on has missed nothing.
    .set({ slug: to, content, base: draft.base === null ? null : draft.base + 1 })
    .where('id', '=', draft.id)
    .execute()
}

/** Guides and other services that name it by its former address name it by the new one. */
async function pointTo(ctx: Ctx, { unitId, slug }: Editable, to: string) {
  const renamed = (one: string) => (one === slug ? to : one)
  const services = await db(ctx)
    .selectFrom('services')
    .select(['id', 'related', 'slug'])
    .where('unitId', '=', unitId)
    .execute()
  for (const one of services.filter(({ related }) => related.includes(slug)))
    await putAgain(ctx, { ...one, unitId }, 'service', {
      related: one.related.map(renamed),
    })
  const guides = await db(ctx)
    .selectFrom('guides')
    .select(['id', 'steps', 'slug'])
    .where('unitId', '=', unitId)
    .execute()
  for (const one of guides.filter(({ steps }) => steps.some((it) => it.services.includes(slug))))
    await putAgain(ctx, { ...one, unitId }, 'guide', {
      steps: one.steps.map((step) => ({ ...step, services: step.services.map(renamed) })),
    })
}

async function putAgain(
  ctx: Ctx,
  { id, unitId, slug }: { id: string; unitId: string; slug: string },
  kind: Kind,
  changed: object,
) {
  const before = await lastRevision(ctx, id)
  if (before) await put(ctx, { unitId, kind, slug }, { ...before.content, ...changed })
}
