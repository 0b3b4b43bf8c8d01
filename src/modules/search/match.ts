import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import type { Lang } from '#kernel/text.ts'
import type { Understood } from './understand.ts'

export type Row = {
  kind: string
  recordId: string
  title: string
  url: string
  snippet: string
  score: number
  /** All words as they are; otherwise the last one is a beginning, or some are missing. */
  whole: boolean
}
/** `published`: what the house publishes as well; `house/` weighs that, but for quotes and a minus. */
export type Scope = { kinds: string[] | null; keys: string[]; lang: Lang; published: boolean }

/** How many documents are weighed at most, and how many are looked at to choose them by date. */
const weighed = 500
const lookedAt = 20_000
/** What a word weighs in D (nothing), the body, the keywords and the title. */
const weights = '{0,0.15,0.5,1}'

/**
 * Documents that have all the words (`all`) or at least half of them (`any`), best first. Candidates
 * come out of one index, those of the house first, then the newest; only they are weighed. A record
 * with a document per language counts once, and is shown in the reader's; `bare` leaves out what is shown.
 */
export async function matching(
  ctx: Ctx,
  asked: Understood,
  scope: Scope,
  how: 'all' | 'any',
  most: number,
  bare = false,
): Promise<Row[]> {
  const { keys, kinds, lang, published } = scope
  const other = lang === 'sv' ? 'en' : 'sv'
  const has = (query: { sv: string; en: string }) =>
    sql`(d.sv @@ ${query.sv}::tsquery or d.en @@ ${query.en}::tsquery)`
  const hit = sql`${has(asked[how])} and d.visible_to && ${keys}::text[]
    and (${kinds}::text[] is null or d.kind = any(${kinds}::text[]))`
  const count = sql.join(
    asked.words.map((word) => sql`${has(word)}::int`),
    sql` + `,
  )
  const covered = asked.exact ? sql`1` : sql`(${count})::float / ${asked.words.length}::int`
  // Swedish stems are coarse («data» and «dator» share one), so a word as it was typed weighs more.
  const asTyped = sql.join(
    asked.typed.map((word) => sql`(lower(d.title || ' ' || d.keywords) like ${`%${word}%`})::int`),
    sql` + `,
  )
  const { rows } = await sql<Row>`
    with candidates as materialized (
      (select d.id from search_documents d where ${published} and d.rank > 0 and ${hit}
        order by d.rank desc, d.updated_at desc limit ${weighed})
      union all
      (select found.id from
        (select d.id, d.updated_at from search_documents d where d.rank <= 0 and ${hit} limit ${lookedAt}) found
        order by found.updated_at desc limit ${weighed})
    ),
    scored as (
      select d.kind, d.record_id, d.id, ${has(asked.whole)} as whole, ${covered} as covered,
        greatest(ts_rank(${weights}, d.sv, ${asked.any.sv}::tsquery),
          ts_rank(${weights}, d.en, ${asked.any.en}::tsquery))
          + case when lower(d.title) = ${asked.text.toLowerCase()} then 1 else 0 end
          + 0.4 * (${asTyped}) / ${asked.typed.length}::int
          + case when ${has(asked.whole)} then 0.2 else 0 end
          + case when d.language = ${other} then -0.02 else 0 end
          + least(d.rank, 100) * 0.0005 as weight
      from candidates join search_documents d using (id)
    ),
    records as (
      select distinct on (kind, record_id) kind, record_id, id, whole, 2 * covered + weight as score
      from scored where covered >= 0.5
      order by kind, record_id, 2 * covered + weight desc
    ),
    best as (select * from records order by score desc, id desc limit ${most})
    select best.kind, best.record_id, best.score, best.whole, ${bare ? notShown : shown(keys, lang)}
    order by best.score desc, best.id desc`.execute(ctx.db)
  return rows
}

const notShown = sql`'' as title, '' as url, '' as snippet from best`

/** What a list shows of each, in the reader's language where it is there. */
const shown = (keys: string[], lang: Lang) => sql`
  shown.title, shown.url, left(shown.body, 300) as snippet
  from best join lateral (
    select d.title, d.url, d.body from search_documents d
    where d.record_id = best.record_id and d.kind = best.kind and d.visible_to && ${keys}::text[]
    order by d.language = ${lang} desc nulls last, d.language limit 1
  ) shown on true`
