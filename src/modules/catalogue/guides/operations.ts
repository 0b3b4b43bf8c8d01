import { z } from 'zod'
import { invalid } from '#kernel/errors.ts'
import { text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { languages } from '#kernel/text.ts'
import { type Document, indexed, unindexed } from '#modules/search/index.ts'
import { audiences } from '../audiences.ts'
import { published } from '../editing/published.ts'
import { mayWriteCatalogue, visibleGuides } from '../policy.ts'
import { db } from '../tables.ts'

const text2 = (max: number) => z.object({ sv: text(max), en: text(max) })
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

export const guideInput = z.object({
  unitId: z.uuid(),
  slug,
  title: text2(100),
  summary: text2(300),
  audiences: z.array(z.enum(audiences)),
  keywords: z.object({ sv: z.array(text(100)).max(50), en: z.array(text(100)).max(50) }),
  rank: z.number().int().min(0).max(10_000),
  status: z.enum(['draft', 'published', 'retired']).default('published'),
  steps: z
    .array(
      z.object({
        id: slug,
        title: text2(120),
        text: text2(2_000),
        services: z.array(slug).max(10),
        // A place of our own: whoever writes guides sends nobody elsewhere.
        page: z
          .string()
          .regex(/^\/(?!\/)[\w/-]*$/)
          .max(200)
          .optional(),
      }),
    )
    .min(1)
    .max(30)
    .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length),
})
type GuideInput = z.output<typeof guideInput>

/** Writes a guide by its slug, new or again, and makes it findable. */
export const putGuide = operation('guide.put', {
  input: guideInput,
  allow: (actor, _loaded, { unitId }) => mayWriteCatalogue(actor, unitId),
  async run(ctx, { steps, ...input }) {
    // The driver would make a PostgreSQL array out of a list.
    const listed = JSON.stringify(steps) as unknown as typeof steps
    const row = { ...input, steps: listed, updatedAt: ctx.now }
    const guide = await db(ctx)
      .insertInto('guides')
      .values({ ...row, createdAt: ctx.now, svChangedAt: ctx.now, enChangedAt: ctx.now })
      .onConflict((conflict) =>
        conflict
          .columns(['unitId', 'slug'])
          .doUpdateSet((eb) => ({ ...row, version: eb('guides.version', '+', 1) })),
      )
      .returning(['id', 'unitId', 'slug'])
      .executeTakeFirstOrThrow()
    const { unitId, ...content } = { ...input, steps }
    await published(ctx, { unitId, kind: 'guide', recordId: guide.id, content })
    await unindexed(ctx, guide.id)
    if (input.status === 'published') await indexed(ctx, documentsOf(guide.id, { ...input, steps }))
    return guide
  },
  trace: ({ slug, status }) => ({ slug, status }),
})

/** Ticks a step of a guide as done, or takes the tick away; a person's own, seen by nobody else. */
export const tickGuide = operation('guide.tick', {
  input: z.object({ guideId: z.uuid(), stepId: slug, done: z.stringbool().or(z.boolean()) }),
  load: (ctx, { guideId }) =>
    visibleGuides(ctx).selectAll().where('guides.id', '=', guideId).executeTakeFirst(),
  allow: ({ kind, personId }) => kind === 'person' && personId !== null,
  async run(ctx, { stepId, done }, { id: guideId, steps }) {
    if (!steps.some(({ id }) => id === stepId)) throw invalid({ stepId: ['unknown'] })
    const key = { guideId, personId: ctx.actor.personId!, stepId }
    if (done)
      await db(ctx)
        .insertInto('guideTicks')
        .values({ ...key, tickedAt: ctx.now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    else
      await db(ctx)
        .deleteFrom('guideTicks')
        .where('guideId', '=', guideId)
        .where('personId', '=', key.personId)
        .where('stepId', '=', stepId)
        .execute()
  },
})

const documentsOf = (recordId: string, guide: GuideInput): Document[] =>
  languages.map((language) => ({
    kind: 'guide',
    ...{ recordId, unitId: guide.unitId, visibleTo: ['public'], language },
    title: guide.title[language],
    keywords: guide.keywords[language].join(', '),
    body: [
      guide.summary[language],
      ...guide.steps.map(({ title, text }) => `${title[language]}. ${text[language]}`),
    ].join('\n\n'),
    url: `/guides/${guide.slug}`,
    // Beside a service of the same name the service goes first: it is what is ordered.
    rank: 40,
  }))
