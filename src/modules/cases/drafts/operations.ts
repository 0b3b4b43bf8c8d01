import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { optional } from '#kernel/input.ts'
import { makeLink } from '#kernel/links.ts'
import { operation } from '#kernel/operation.ts'
import { serviceForOrder } from '#modules/catalogue/index.ts'
import { db } from '../tables.ts'
import { sendDraftLink } from './letter.ts'
import { draftDays, draftOf, draftPurpose, visibleDrafts } from './queries.ts'
import { typedOf } from './typed.ts'

const input = z.object({
  service: z.string().max(100),
  /** The id or link of a draft that is saved again. */
  draft: optional(z.string().max(100)),
  typed: z.record(z.string(), z.unknown()),
  at: z.coerce.number().int().min(0).max(1000).catch(0),
})

/** So many drafts of one person: more is a program at play. */
const mostDrafts = 50

/**
 * Keeps an order to go on with later, anew or again. `key` opens it: its id for whoever is signed in; for
 * everybody else a link, mailed to the address they gave.
 */
export const keepDraft = operation('order-draft.keep', {
  narrow: true,
  input,
  load: async (ctx, { service, draft }) => {
    const found = await serviceForOrder(ctx, service)
    const kept = draft ? await draftOf(ctx, draft) : undefined
    return found && { service: found, kept: kept?.serviceId === found.id ? kept : undefined }
  },
  allow: ({ kind }) => kind === 'person' || kind === 'guest',
  async run(ctx, { typed, at, draft }, { service, kept }) {
    const { personId } = ctx.actor
    const email = personId ? null : addressIn(typed)
    const row = {
      ...{ unitId: service.unitId, serviceId: service.id, formId: service.formId },
      ...{ personId, email, at, updatedAt: ctx.now },
      typed: JSON.stringify(typedOf(typed)) as never,
    }
    const id = kept ? await again(ctx, kept.id, row) : await anew(ctx, row)
    const about = { id, unitId: service.unitId, slug: service.slug }
    if (personId) return { ...about, key: id }
    // The link that is known already goes on opening it; only a new address is written to.
    if (kept && draft && kept.email === email) return { ...about, key: draft }
    const link = { purpose: draftPurpose, recordId: id, personId: null, days: draftDays }
    const key = await makeLink(ctx, link)
    if (email) await sendDraftLink(ctx, { ...about, key, email, service: service.name })
    return { ...about, key }
  },
})

/** Throws a draft away: one's own, or one whose link one has. */
export const dropDraft = operation('order-draft.drop', {
  narrow: true,
  input: z.object({ draft: z.string().max(100) }),
  load: (ctx, { draft }) => draftOf(ctx, draft),
  allow: () => true,
  run: async (ctx, _, { id }) => {
    await db(ctx).deleteFrom('orderDrafts').where('id', '=', id).execute()
  },
})

type Row = Parameters<ReturnType<typeof insert>['values']>[0]
const insert = (ctx: Ctx) => db(ctx).insertInto('orderDrafts')

async function anew(ctx: Ctx, row: object): Promise<string> {
  if (ctx.actor.personId) {
    const own = await visibleDrafts(ctx).select('id').limit(mostDrafts).execute()
    if (own.length >= mostDrafts) throw invalid({ form: ['too_many_drafts'] })
  }
  const { id } = await insert(ctx)
    .values({ ...row, createdAt: ctx.now } as Row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function again(ctx: Ctx, id: string, row: object): Promise<string> {
  await db(ctx).updateTable('orderDrafts').set(row).where('id', '=', id).execute()
  return id
}

function addressIn({ requester }: Record<string, unknown>): string | null {
  const given = typeof requester === 'object' && requester ? Reflect.get(requester, 'email') : ''
  return z.string().trim().toLowerCase().max(254).pipe(z.email()).safeParse(given).data ?? null
}
