import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { fromCursor, toCursor } from '#kernel/paging.ts'
import type { Lang } from '#kernel/text.ts'
import type { Hit } from './hit.ts'
import { matching, type Row, type Scope } from './match.ts'
import { understand } from './understand.ts'
import { askHouse, type HouseAnswers } from './house/keep.ts'
import { type Asked, asked } from './words.ts'

export type Found = {
  hits: Hit[]
  /** The words that were looked for instead, where those typed are nowhere: «menade du». */
  meant: string | null
  next: string | null
}

type Wanted = {
  q: string
  kinds?: string[]
  /** «records»: only what is not published, such as cases; it is not weighed with the rest then. */
  among?: 'all' | 'records'
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
 * What a reader can find by words of their own, in their language and the other one: what the house
 * publishes that fits well, records with all words, then the rest. Never what their keys do not open.
 */
export async function find(ctx: Ctx, wanted: Wanted): Promise<Found> {
  const words = asked(wanted.q)
  const scope = { kinds: wanted.kinds ?? null, keys: [...wanted.keys], lang: wanted.lang }
  if (words.words.length === 0 || scope.keys.length === 0) return nothing
  const house =
    words.exact || wanted.among === 'records' ? noAnswers : await askHouse(ctx, words, scope)
  const most = Math.min(firstOf(wanted) + (wanted.limit ?? usual) + 1, deepest)
  const asWritten = await records(
    ctx,
    words,
    { ...scope, published: words.exact },
    most,
    wanted.bare,
  )
  const { meant } = house
  const rows =
    asWritten.length === 0 && meant !== null
      ? await records(ctx, asked(meant), { ...scope, published: false }, most, wanted.bare)
      : asWritten
  const found = rows.map(meant !== null && rows !== asWritten ? misspelt : hitOf)
  const sure = house.hits.filter(({ covered }) => covered >= surely)
  const whole = found.filter(({ via }) => via === 'stem')
  const others = house.hits.filter(({ covered }) => covered < surely)
  const rest = found.filter(({ via }) => via !== 'stem')
  const hits = [...sure.map(({ hit }) => hit), ...whole, ...others.map(({ hit }) => hit), ...rest]
  return page(hits, meant, wanted)
}

/** All words first; with few such records, those with at least half of them. */
async function records(
  ctx: Ctx,
  words: Asked,
  scope: Scope,
  most: number,
  bare = false,
): Promise<Row[]> {
  const understood = await understand(ctx, words)
  if (!understood) return []
  const all = await matching(ctx, understood, scope, 'all', most, bare)
  // Half of one word is that word.
  if (all.length >= few || words.exact || understood.words.length === 1) return all
  const some = await matching(ctx, understood, scope, 'any', most, bare)
  const seen = new Set(all.map((row) => row.recordId))
  return [...all, ...some.filter((row) => !seen.has(row.recordId))]
}

/** Of what the house publishes, that which has so much of the question goes before any case. */
const surely = 0.75
const noAnswers: HouseAnswers = { hits: [], meant: null }
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
