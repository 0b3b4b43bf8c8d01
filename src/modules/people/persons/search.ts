import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, inTransaction } from '#kernel/context.ts'
import { fromCursor, pageOf } from '#kernel/paging.ts'
import type { Text2 } from '#kernel/text.ts'
import { visiblePeople } from '../policy.ts'

export type PersonRow = {
  id: string
  name: string
  email: string
  kind: string | null
  affiliation: Text2 | null
  title: Text2 | null
}
/** `alike`: nobody has these words; those who are spelt nearly so are shown, the nearest first. */
export type PersonPage = { items: PersonRow[]; next: string | null; alike: boolean }

const cursorKey = z.tuple([z.string(), z.uuid()])
const shown = ['id', 'name', 'email', 'kind', 'affiliation', 'title'] as const

/**
 * How near the words must be on the whole, and each of several: found by trying misspelt Swedish names. 1 is
 * the same.
 */
const nearness = 0.4
const nearnessOfEach = 0.3
const mostAlike = 20
const mostWords = 8

/**
 * The people the caller may see, by name. `q` finds words of the name in any order and their
 * beginnings, and any address, with or without accents; whatever is misspelt when nothing else fits.
 */
export async function findPersons(
  ctx: Ctx,
  asked: { q?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<PersonPage> {
  const words = wordsOf(asked.q)
  // Signs alone are nobody's name.
  if (words.length === 0 && asked.q?.trim()) return { items: [], next: null, alike: false }
  const after = fromCursor(cursorKey, asked.cursor)
  const rows = await visiblePeople(ctx)
    .select(shown)
    .where(allOf(words.map((word) => sql`search_key like '% ' || plain_words(${word}) || '%'`)))
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(name collate sv, id) > (${after![0]} collate sv, ${after![1]}::uuid)`),
    )
    .orderBy(sql`name collate sv`)
    .orderBy('id')
    .limit(asked.limit + 1)
    .execute()
  if (rows.length === 0 && words.length > 0 && !after)
    return { items: await alike(ctx, words), next: null, alike: true }
  return { ...pageOf(rows, asked.limit, ({ name, id }) => [name, id]), alike: false }
}

/** The index finds what is near enough by a setting that holds for one transaction. */
const alike = (ctx: Ctx, words: string[]) =>
  inTransaction(ctx, async (ctx) => {
    await sql`select set_config('pg_trgm.word_similarity_threshold', ${String(words.length > 1 ? nearnessOfEach : nearness)}, true)`.execute(
      ctx.db,
    )
    const near = sql.join(
      words.map((word) => sql`word_similarity(plain_words(${word}), search_key)`),
      sql` + `,
    )
    return visiblePeople(ctx)
      .select(shown)
      .where(allOf(words.map((word) => sql`plain_words(${word}) <% search_key`)))
      .where(sql<boolean>`${near} >= ${nearness * words.length}`)
      .orderBy(sql`${near} desc`)
      .orderBy('id')
      .limit(mostAlike)
      .execute()
  })

const wordsOf = (q = '') =>
  q
    .slice(0, 200)
    .split(/[\s,;]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, mostWords)

const allOf = (conditions: RawBuilder<unknown>[]) =>
  conditions.length > 0 ? sql<boolean>`${sql.join(conditions, sql` and `)}` : sql<boolean>`true`
