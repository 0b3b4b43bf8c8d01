import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { fromCursor, toCursor } from '#kernel/paging.ts'
import type { Lang } from '#kernel/text.ts'
import { matching, type Row, type Scope } from './match.ts'
import { understand } from './understand.ts'
import { type Asked, asked, folded, spelt, wordsOf } from './words.ts'

export type Hit = {
  kind: string
  recordId: string
  title: string
  url: string
  /** The beginning of its text. */
  snippet: string
  rank: number
  /** Why it was found: its words, the beginning of a word, or a word spelt nearly like it. */
  via: 'stem' | 'prefix' | 'spelling'
}
export type Found = {
  hits: Hit[]
  /** The words that were looked for instead, where those typed are nowhere: «menade du». */
  meant: string | null
  next: string | null
}

type Wanted = {
  q: string
  kinds?: string[]
  /** The reader's keys, from `people`. */
  keys: readonly string[]
  lang: Lang
  limit?: number
  after?: string | undefined
  /** Which records, without what a list shows of them: titles, addresses and snippets are empty. */
  bare?: boolean
}

/** So few that documents with only some of the words are worth showing, too. */
const few = 3
const usual = 20
/** Nobody reads further than this; it is also as many as are weighed. */
const deepest = 500

/**
 * What a reader can find by words of their own: in their language and the other one, all words
 * first, then most of them, then as they were probably meant. Never what their keys do not open.
 */
export async function find(ctx: Ctx, wanted: Wanted): Promise<Found> {
  const words = asked(wanted.q)
  const scope = { kinds: wanted.kinds ?? null, keys: [...wanted.keys], lang: wanted.lang }
  if (words.words.length === 0 || scope.keys.length === 0) return nothing
  const understood = await understand(ctx, words)
  if (!understood) return nothing

  const most = Math.min(firstOf(wanted) + (wanted.limit ?? usual) + 1, deepest)
  const all = await matching(ctx, understood, scope, 'all', most, wanted.bare)
  if (all.length >= few || words.exact) return page(all.map(hitOf), null, wanted)

  const corrected = all.length === 0 ? await correct(ctx, words, scope) : null
  const meant = (corrected && (await understand(ctx, corrected))) ?? understood
  const some = await matching(ctx, meant, scope, 'any', most, wanted.bare)
  const seen = new Set(all.map((row) => row.recordId))
  const more = some.filter((row) => !seen.has(row.recordId))
  const hits = [...all.map(hitOf), ...more.map(corrected ? misspelt : hitOf)]
  return page(hits, corrected?.text ?? null, wanted)
}

const nothing: Found = { hits: [], meant: null, next: null }

const hitOf = ({ score, whole, ...row }: Row): Hit => ({
  ...row,
  rank: score,
  via: whole ? 'stem' : 'prefix',
})
const misspelt = (row: Row): Hit => ({ ...hitOf(row), via: 'spelling' })

const firstOf = ({ after }: Wanted): number =>
  fromCursor(z.tuple([z.number().int().min(0).max(deepest)]), after)?.[0] ?? 0

function page(hits: Hit[], meant: string | null, wanted: Wanted): Found {
  const { limit = usual } = wanted
  const from = firstOf(wanted)
  const next = hits.length > from + limit ? toCursor([from + limit]) : null
  return { hits: hits.slice(from, from + limit), meant, next }
}

/** The words as the house spells them, or nothing when no word looks misspelt. */
async function correct(ctx: Ctx, words: Asked, scope: Scope): Promise<Asked | null> {
  const known = await knownWords(ctx, words, scope)
  const better = words.words.map((word) => spelt(word, known))
  if (better.every((word, index) => word === words.words[index])) return null
  return asked(better.join(' '))
}

/**
 * Words of published titles and keywords that begin or end as one of those typed: who misses a
 * letter seldom misses both ends. Folded → as written, the most used first.
 */
async function knownWords(ctx: Ctx, { words }: Asked, { keys, kinds }: Scope) {
  const ends = words.flatMap((word) => [
    `% ${word.slice(0, 2)}%`,
    `${word.slice(0, 2)}%`,
    `%${word.slice(-3)}%`,
  ])
  const { rows } = await sql<{ text: string }>`
    select title || ' ' || keywords as text from search_documents
    where rank > 0 and lower(title || ' ' || keywords) like any (${ends})
      and visible_to && ${keys}::text[] and (${kinds}::text[] is null or kind = any(${kinds}::text[]))
    order by rank desc limit 500`.execute(ctx.db)
  const counts = new Map<string, number>()
  for (const { text } of rows)
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const byUse = [...counts].sort((a, b) => b[1] - a[1])
  const known = new Map<string, string>()
  for (const [word] of byUse) if (!known.has(folded(word))) known.set(folded(word), word)
  return known
}
