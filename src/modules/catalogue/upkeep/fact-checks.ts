import { z } from 'zod'
import { as, type Ctx, guest, system } from '#kernel/context.ts'
import { conflict, invalid, notFound } from '#kernel/errors.ts'
import { optional, text } from '#kernel/input.ts'
import { findLink, withdrawLinks } from '#kernel/links.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf } from '#kernel/time.ts'
import { put, recordOf } from '../editing/kinds.ts'
import { lastRevision } from '../editing/revisions.ts'
import { mayWriteCatalogue } from '../policy.ts'
import { db } from '../tables.ts'
import { sendQuestion } from './letter.ts'

const purpose = 'fact-check'

/** Asks whoever answers for a service whether its page holds; an earlier question is closed by that. */
export const askFactCheck = operation('catalogue.ask-fact-check', {
  input: z.object({ unitId: z.uuid(), slug: z.string().max(60) }),
  load: (ctx, { unitId, slug }) => recordOf(ctx, { unitId, kind: 'service', slug }),
  allow: (actor, { unitId }) => mayWriteCatalogue(actor, unitId),
  async run(ctx, _input, { id, unitId }) {
    const service = await db(ctx)
      .selectFrom('services')
      .select(['ownerId', 'name', 'reviewDue', 'status'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (service.status !== 'published') throw conflict('wrong_state')
    if (!service.ownerId) throw invalid({ owner: ['required'] })
    const open = await db(ctx)
      .deleteFrom('factChecks')
      .where('serviceId', '=', id)
      .where('answeredAt', 'is', null)
      .returning('id')
      .execute()
    for (const one of open) await withdrawLinks(ctx, one.id)
    const check = await db(ctx)
      .insertInto('factChecks')
      .values({ unitId, serviceId: id, personId: service.ownerId, askedAt: ctx.now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await sendQuestion(ctx, { ...service, checkId: check.id, unitId, personId: service.ownerId })
    return { id: check.id, unitId }
  },
  trace: ({ slug }) => ({ slug }),
})

/** A form says it in words. */
const yesOrNo = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value || undefined),
  z.boolean(),
)

/** The owner says whether it holds, by the link alone; what holds is reviewed today. */
export const answerFactCheck = operation('catalogue.answer-fact-check', {
  input: z
    .object({
      checkId: z.uuid(),
      holds: yesOrNo,
      comment: optional(text(4_000)),
    })
    .superRefine(({ holds, comment }, { addIssue }) => {
      if (!holds && !comment)
        addIssue({ code: 'custom', path: ['comment'], params: { code: 'required' } })
    }),
  load: (ctx, { checkId }) =>
    ctx.actor.link?.purpose === purpose && ctx.actor.link.recordId === checkId
      ? db(ctx)
          .selectFrom('factChecks')
          .selectAll()
          .where('id', '=', checkId)
          .forUpdate()
          .executeTakeFirst()
      : Promise.resolve(undefined),
  allow: (actor, { id }) => actor.link?.recordId === id,
  async run(ctx, { holds, comment }, { id, serviceId, unitId, answeredAt }) {
    if (answeredAt) throw conflict('already_done')
    await db(ctx)
      .updateTable('factChecks')
      .set({ holds, comment: comment ?? null, answeredAt: ctx.now })
      .where('id', '=', id)
      .execute()
    if (!holds) return
    const last = await lastRevision(ctx, serviceId)
    const { reviewDue: _due, ...content } = last!.content
    const subject = { unitId, kind: 'service' as const, slug: content['slug'] as string }
    await put(as(ctx, system), subject, { ...content, reviewedOn: dayOf(ctx.now) })
  },
  trace: ({ holds }) => ({ holds }),
})

/** A writer has seen to what an owner said. */
export const settleFactCheck = operation('catalogue.settle-fact-check', {
  input: z.object({ checkId: z.uuid() }),
  load: (ctx, { checkId }) =>
    db(ctx)
      .selectFrom('factChecks')
      .selectAll()
      .where('id', '=', checkId)
      .forUpdate()
      .executeTakeFirst()
      .then((check) => (check && mayWriteCatalogue(ctx.actor, check.unitId) ? check : undefined)),
  allow: (actor, { unitId }) => mayWriteCatalogue(actor, unitId),
  async run(ctx, _input, { id }) {
    await db(ctx)
      .updateTable('factChecks')
      .set({ settledAt: ctx.now })
      .where('id', '=', id)
      .execute()
  },
})

/** The request as made by the bearer of the link; nothing where it is no good. */
export async function byFactCheckLink(ctx: Ctx, token: string | undefined): Promise<Ctx> {
  const link = token ? await findLink(ctx, token) : undefined
  if (link?.purpose !== purpose) throw notFound()
  const { recordId } = link
  return as(ctx, { ...guest, kind: 'link', link: { purpose, recordId } })
}

/** What the page of a fact check shows: what is published, and whether it has been answered. */
export async function factCheckOf(ctx: Ctx, checkId: string) {
  const check = await db(ctx)
    .selectFrom('factChecks')
    .innerJoin('services', 'services.id', 'factChecks.serviceId')
    .select(['factChecks.id', 'factChecks.holds', 'services.slug', 'services.name'])
    .select(['services.summary', 'services.body', 'services.steps', 'services.facts'])
    .where('factChecks.id', '=', checkId)
    .where('services.status', '=', 'published')
    .executeTakeFirst()
  if (!check) throw notFound()
  return check
}
