import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict, invalid, notFound, Refusal } from '#kernel/errors.ts'
import { optional, text } from '#kernel/input.ts'
import { job } from '#kernel/jobs.ts'
import { operation } from '#kernel/operation.ts'
import { mayWriteCatalogue } from '../policy.ts'
import { db, kinds } from '../tables.ts'
import { asPublished, check, put, recordOf, type Subject } from './kinds.ts'
import { visibleDrafts, visibleRevisions } from './policy.ts'
import { lastRevision } from './revisions.ts'

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
const subject = z.object({ unitId: z.uuid(), kind: z.enum(kinds), slug })
/** More than a page of text and all else there is to say of a thing. */
const largest = 300_000

const content = z
  .record(text(60), z.unknown())
  .refine((value) => JSON.stringify(value).length <= largest, { params: { code: 'too_long' } })

/** The version of the draft that was on the page; 0: there was none. */
const seen = optional(z.coerce.number().int().min(0))

const writes = (actor: Ctx['actor'], _loaded: unknown, { unitId }: { unitId: string }) =>
  mayWriteCatalogue(actor, unitId)

/** Keeps what somebody writes, whatever it lacks; nobody else sees it until it is published. */
export const saveDraft = operation('catalogue.save-draft', {
  input: subject.extend({ content, version: seen }),
  allow: writes,
  async run(ctx, { content, version, ...about }) {
    const [before, record] = [await draftOf(ctx, about), await recordOf(ctx, about)]
    if (version !== undefined && (before?.version ?? 0) !== version)
      throw conflict('changed_meanwhile', { version: before?.version ?? null })
    const base = record ? ((await lastRevision(ctx, record.id))?.number ?? null) : null
    const written = { content: json(content), authorId: ctx.actor.personId, updatedAt: ctx.now }
    return db(ctx)
      .insertInto('drafts')
      .values({ ...about, ...written, base, publishAt: null, fault: null })
      .onConflict((conflict) =>
        conflict.columns(['unitId', 'kind', 'slug']).doUpdateSet((eb) => ({
          ...written,
          fault: null,
          publishAt: null, // whoever writes on says again when
          version: eb('drafts.version', '+', 1),
        })),
      )
      .returning(['id', 'unitId', 'version'])
      .executeTakeFirstOrThrow()
  },
  trace: ({ kind, slug }) => ({ kind, slug }),
})

/** Forgets a draft; what is published stays as it is. */
export const discardDraft = operation('catalogue.discard-draft', {
  input: subject,
  load: (ctx, about) => draftOf(ctx, about),
  allow: writes,
  async run(ctx, _input, { id }) {
    await db(ctx).deleteFrom('drafts').where('id', '=', id).execute()
  },
  trace: ({ kind, slug }) => ({ kind, slug }),
})

/**
 * Publishes a draft, now or at a moment to come. What stands there may have been published anew since
 * the draft was begun: that is a 409, unless `anyway`.
 */
export const publishDraft = operation('catalogue.publish', {
  input: subject.extend({
    publishAt: z.coerce.date().optional(),
    anyway: z.boolean().default(false),
  }),
  load: (ctx, about) => draftOf(ctx, about),
  allow: writes,
  async run(ctx, { publishAt: at, anyway, ...about }, draft) {
    const record = await recordOf(ctx, about)
    const last = record && (await lastRevision(ctx, record.id))
    if (!anyway && (last?.number ?? null) !== draft.base)
      throw conflict('changed_meanwhile', { at: last?.publishedAt, number: last?.number })
    if (at && at > ctx.now) {
      await check(ctx, about, asPublished(draft.content))
      await db(ctx)
        .updateTable('drafts')
        .set({ publishAt: at })
        .where('id', '=', draft.id)
        .execute()
      await ctx.hub.jobs.send(ctx, publishing.name, { draftId: draft.id }, { startAfter: at })
      return { id: draft.id, unitId: draft.unitId, published: false }
    }
    if (at) throw invalid({ publishAt: ['too_early'] })
    const { id } = await put(ctx, about, asPublished(draft.content))
    // By the clock it is published by nobody in particular, but still in its author's words.
    if (ctx.actor.kind === 'system') await creditTo(ctx, id, draft.authorId)
    await db(ctx).deleteFrom('drafts').where('id', '=', draft.id).execute()
    return { id, unitId: draft.unitId, published: true }
  },
  trace: ({ kind, slug, publishAt }) => ({ kind, slug, ...(publishAt && { publishAt }) }),
})

/** Leaves a draft waiting for somebody to publish it. */
export const unscheduleDraft = operation('catalogue.unschedule', {
  input: subject,
  load: (ctx, about) => draftOf(ctx, about),
  allow: writes,
  async run(ctx, _input, { id }) {
    await db(ctx).updateTable('drafts').set({ publishAt: null }).where('id', '=', id).execute()
  },
  trace: ({ kind, slug }) => ({ kind, slug }),
})

/** Makes a draft of what was once published; a draft that is there already is nobody's to lose. */
export const restoreRevision = operation('catalogue.restore', {
  input: subject.extend({ number: z.coerce.number().int().positive() }),
  load: (ctx, about) => recordOf(ctx, about),
  allow: writes,
  async run(ctx, { number, ...about }, record) {
    const revision = await visibleRevisions(ctx)
      .select('content')
      .where('recordId', '=', record.id)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!revision) throw notFound()
    if (await draftOf(ctx, about)) throw conflict('already_done')
    await saveDraft(ctx, { ...about, content: revision.content })
  },
  trace: ({ kind, slug, number }) => ({ kind, slug, number }),
})

/** A draft whose time has come is published; what is wrong by then is kept with it, for its author. */
export const publishing = job(
  'catalogue.publish',
  async (ctx, { draftId }: { draftId: string }) => {
    const draft = await visibleDrafts(ctx).selectAll().where('id', '=', draftId).executeTakeFirst()
    if (!draft?.publishAt || draft.publishAt > ctx.now) return
    const { unitId, kind, slug } = draft
    try {
      await publishDraft(ctx, { unitId, kind, slug })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const fault = { form: [] as never[], ...error.errors }
      await db(ctx)
        .updateTable('drafts')
        .set({ publishAt: null, fault: json(fault) })
        .where('id', '=', draftId)
        .execute()
    }
  },
)

const creditTo = async (ctx: Ctx, recordId: string, authorId: string | null) => {
  const last = await lastRevision(ctx, recordId)
  if (last?.authorId === null && authorId)
    await db(ctx).updateTable('revisions').set({ authorId }).where('id', '=', last.id).execute()
}

const draftOf = (ctx: Ctx, { unitId, kind, slug }: Subject) =>
  visibleDrafts(ctx)
    .selectAll()
    .where('unitId', '=', unitId)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()

// The driver would make a PostgreSQL array out of a list.
const json = <T>(value: T) => JSON.stringify(value) as T
