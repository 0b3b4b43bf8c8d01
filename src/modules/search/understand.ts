import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import type { Lang } from '#kernel/text.ts'
import type { Asked } from './words.ts'

/** A query per language, in PostgreSQL's own writing of it. */
type Queries = Record<Lang, string>
/** What was asked as the database understands it: endings gone, stop words left out. */
export type Understood = {
  text: string
  exact: boolean
  /** The words that mean something, as they were typed. */
  typed: string[]
  /** Each word that means something, to count how many of them a document has. */
  words: Queries[]
  all: Queries
  any: Queries
  /** All words as they stand: no open end on the last one. */
  whole: Queries
}

/**
 * Asks the database what the words mean, once, so that the search itself is planned for them. A word
 * that is empty in either language («with», «och», «it») is left out, unless there are only such.
 */
export async function understand(
  ctx: Ctx,
  { text, words, exact }: Asked,
): Promise<Understood | null> {
  const { rows } = await sql<Queries & { prefix: string; webSv: string; webEn: string }>`
    select to_tsquery('navet_sv', quoted)::text as sv, to_tsquery('navet_en', quoted)::text as en,
      (case when length(quoted) > 3 then to_tsquery('navet_simple', quoted || ':*') end)::text as prefix,
      websearch_to_tsquery('navet_sv', ${straight(text)})::text as web_sv,
      websearch_to_tsquery('navet_en', ${straight(text)})::text as web_en
    from unnest(${words.map((word) => `'${word}'`)}::text[]) with ordinality as asked (quoted, place)
    order by place`.execute(ctx.db)
  const meaning = Math.max(...rows.map(languagesOf))
  const kept = rows.flatMap((row, index) => {
    if (languagesOf(row) < meaning) return []
    const open = index === rows.length - 1 || meaning === 0 ? row.prefix : ''
    const word = words[index]!
    return [{ word, whole: row, open: { sv: either(row.sv, open), en: either(row.en, open) } }]
  })
  const [first] = rows
  if (!first || kept.every(({ open }) => !open.sv && !open.en)) return null
  const web = { sv: first.webSv, en: first.webEn }
  const terms = kept.map(({ open }) => open)
  return {
    text,
    exact,
    typed: kept.map(({ word }) => word),
    words: terms,
    all: exact ? web : both(terms, ' & '),
    any: exact ? web : both(terms, ' | '),
    whole: exact
      ? web
      : both(
          kept.map(({ whole }) => whole),
          ' & ',
        ),
  }
}

const languagesOf = ({ sv, en }: Queries) => (sv ? 1 : 0) + (en ? 1 : 0)
const either = (one: string, other: string | null) =>
  one && other ? `${one} | ${other}` : one || other || ''

const both = (terms: Queries[], by: string): Queries => ({
  sv: joined(
    terms.map(({ sv }) => sv),
    by,
  ),
  en: joined(
    terms.map(({ en }) => en),
    by,
  ),
})
const joined = (terms: string[], by: string) =>
  terms
    .filter(Boolean)
    .map((term) => `(${term})`)
    .join(by)

/** Quotation marks as phones write them. */
const straight = (text: string) => text.replace(/[”“]/g, '"')
