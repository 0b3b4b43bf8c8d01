import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { dayOf } from '#kernel/time.ts'
import { personCards } from '#modules/people/index.ts'
import { type Content, db, type Draft, type Kind, type ServiceStatus } from '../tables.ts'
import { changesBetween } from './difference.ts'
import { keptOf, recordOf, type Subject } from './kinds.ts'
import { visibleDrafts, visibleRevisions } from './policy.ts'

/** A line of the writers' list: what it is, how its languages stand, and when it wants a review. */
export type Listed = {
  id: string
  kind: Kind
  slug: string
  name: { sv: string; en: string }
  status: ServiceStatus
  svChangedAt: Date
  enChangedAt: Date
  ownerId: string | null
  reviewDue: string | null
}

/** All of a unit's services and guides, retired ones too, by their Swedish names: one query. */
export async function catalogueOf(ctx: Ctx, unitId: string): Promise<Listed[]> {
  const services = db(ctx)
    .selectFrom('services')
    .select(['id', sql.lit<Kind>('service').as('kind'), 'slug', 'name', 'status'])
    .select(['svChangedAt', 'enChangedAt', 'ownerId', 'reviewDue'])
    .where('unitId', '=', unitId)
  const guides = db(ctx)
    .selectFrom('guides')
    .select(['id', sql.lit<Kind>('guide').as('kind'), 'slug', 'title as name', 'status'])
    .select(['svChangedAt', 'enChangedAt'])
    .select([sql<null>`null::uuid`.as('ownerId'), sql<null>`null::date`.as('reviewDue')])
    .where('unitId', '=', unitId)
  const rows: Listed[] = await services.unionAll(guides).execute()
  return rows.toSorted((a, b) => a.name.sv.localeCompare(b.name.sv, 'sv'))
}

export type WaitingDraft = Pick<Draft, 'kind' | 'slug' | 'publishAt' | 'fault' | 'updatedAt'> & {
  name: string
  author: string | null
}

/** What is being written, the latest first. */
export async function draftsOf(ctx: Ctx, unitId: string): Promise<WaitingDraft[]> {
  const rows = await visibleDrafts(ctx)
    .selectAll()
    .where('unitId', '=', unitId)
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const authors = await personCards(
    ctx,
    rows.map(({ authorId }) => authorId),
  )
  return rows.map(({ kind, slug, publishAt, fault, updatedAt, content, authorId }) => ({
    ...{ kind, slug, publishAt, fault, updatedAt },
    name: nameOf(content) || slug,
    author: (authorId && authors.get(authorId)?.name) || null,
  }))
}

/** What is edited: the draft, or else what is published; and what stands beside both. */
export async function editedOf(ctx: Ctx, subject: Subject) {
  const record = await recordOf(ctx, subject)
  const [draft, last, kept] = [
    await visibleDrafts(ctx)
      .selectAll()
      .where('unitId', '=', subject.unitId)
      .where('kind', '=', subject.kind)
      .where('slug', '=', subject.slug)
      .executeTakeFirst(),
    record && (await revisionsOf(ctx, record.id).limit(1).executeTakeFirst()),
    await keptOf(ctx, subject.unitId, subject.slug),
  ]
  const content: Content | undefined = draft?.content ?? last?.content
  if (!content) throw notFound()
  const changes = draft && last ? changesBetween(last.content, draft.content) : []
  return { record, draft, last, kept, content, changes }
}

/** All that has been published under an address, the latest first, each with what it changed. */
export async function historyOf(ctx: Ctx, subject: Subject) {
  const record = await recordOf(ctx, subject)
  const rows = record ? await revisionsOf(ctx, record.id).execute() : []
  if (rows.length === 0) throw notFound()
  const authors = await personCards(
    ctx,
    rows.map(({ authorId }) => authorId),
  )
  return rows.map(({ number, publishedAt, authorId, content }, index) => ({
    ...{ number, publishedAt, content },
    author: (authorId && authors.get(authorId)?.name) || null,
    changes: index < rows.length - 1 ? changesBetween(rows[index + 1]!.content, content) : [],
  }))
}

const revisionsOf = (ctx: Ctx, recordId: string) =>
  visibleRevisions(ctx).selectAll().where('recordId', '=', recordId).orderBy('number', 'desc')

/** The name of a thing, in a content that may still lack it. */
export const nameOf = (content: Content): string => {
  const name = (content['name'] ?? content['title']) as { sv?: string; en?: string } | undefined
  return name?.sv || name?.en || ''
}

/** Which language is behind: the other's words have changed later. */
export const behind = ({ svChangedAt, enChangedAt }: Listed): 'sv' | 'en' | null =>
  svChangedAt > enChangedAt ? 'en' : enChangedAt > svChangedAt ? 'sv' : null

export const isDue = (ctx: Ctx, { status, reviewDue }: Listed, days: number): boolean =>
  status === 'published' &&
  reviewDue !== null &&
  reviewDue <= dayOf(new Date(ctx.now.getTime() + days * 86_400_000))
