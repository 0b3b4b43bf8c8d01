import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import type { Lang } from '#kernel/text.ts'
import { db } from './tables.ts'

export type Document = {
  /** What it is, in the owner's words: 'service', 'case', 'note'. */
  kind: string
  recordId: string
  unitId: string
  /** Keys of `people`: who may find it. Empty: nobody. */
  visibleTo: string[]
  /** Its only language; null: read as both. */
  language: Lang | null
  title: string
  keywords?: string
  body?: string
  url: string
  /** Above 0: published by the house (services, guides); goes before cases and bears misspelling. */
  rank?: number
}

/** More of a text than this is not looked into. */
const longest = 50_000

/**
 * Puts documents where they can be found, in the caller's transaction, by one statement. The same
 * record, kind and language again replaces what stood there.
 */
export async function indexed(ctx: Ctx, documents: Document[]): Promise<void> {
  if (documents.length === 0) return
  await db(ctx)
    .insertInto('searchDocuments')
    .values(documents.map((document) => rowOf(ctx, document)))
    .onConflict((conflict) =>
      conflict.columns(['recordId', 'kind', 'language']).doUpdateSet((eb) => ({
        unitId: eb.ref('excluded.unitId'),
        visibleTo: eb.ref('excluded.visibleTo'),
        title: eb.ref('excluded.title'),
        keywords: eb.ref('excluded.keywords'),
        body: eb.ref('excluded.body'),
        url: eb.ref('excluded.url'),
        rank: eb.ref('excluded.rank'),
        updatedAt: eb.ref('excluded.updatedAt'),
      })),
    )
    .execute()
  if (documents.some(({ rank = 0 }) => rank > 0)) await houseChanged(ctx)
}

/** Takes the documents of records away, all kinds and languages of them. */
export const unindexed = async (ctx: Ctx, ...recordIds: readonly string[]): Promise<void> => {
  const gone = await db(ctx)
    .deleteFrom('searchDocuments')
    .where('recordId', '=', sql<string>`any(${recordIds}::uuid[])`)
    .returning('rank')
    .execute()
  if (gone.some(({ rank }) => rank > 0)) await houseChanged(ctx)
}

/** Tells every process that what the house publishes, or its synonyms, are others now. */
export const houseChanged = async (ctx: Ctx): Promise<void> => {
  await db(ctx)
    .updateTable('searchHouse')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute()
}

const rowOf = (ctx: Ctx, document: Document) => ({
  ...document,
  keywords: clean(document.keywords ?? ''),
  title: clean(document.title),
  body: clean(document.body ?? ''),
  rank: document.rank ?? 0,
  updatedAt: ctx.now,
})

// PostgreSQL takes no NUL.
const clean = (text: string) => text.slice(0, longest).replaceAll('\0', ' ')
