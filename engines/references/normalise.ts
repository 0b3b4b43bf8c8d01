import { doiIn } from './fields/identifiers.ts'
import { pagesOf, type PageRange } from './fields/pages.ts'
import { dateOf } from './fields/date.ts'
import { issnOf } from './fields/issn.ts'
import type { Name, Reference } from './model.ts'

export type Normalised = {
  /** Small letters without accents, and initials: "garcia-marquez", "GJ". */
  authors: { family: string; initials: string }[]
  year: number | undefined
  /** ISO 8601 as far as it is known: 2021, 2021-06, 2021-06-04. */
  date: string | undefined
  pages: PageRange | undefined
  /** Small letters, without resolver or "doi:". */
  doi: string | undefined
  /** Eight characters with a hyphen, only those whose check digit is right. */
  issns: string[]
  pmid: number | undefined
}

/** What a reference's values mean, beside the values, which stay as they are. */
export function normalised(reference: Reference): Normalised {
  const { year, date } = dateOf(reference)
  return {
    authors: (reference.authors ?? []).map(plainName),
    year,
    date,
    pages: reference.pages === undefined ? undefined : pagesOf(reference.pages),
    doi: doiOf(reference.doi),
    issns: [...new Set((reference.issn ?? []).flatMap(issnOf))],
    pmid: pmidOf(reference),
  }
}

/** Letters without accents, small; other scripts stay. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øö]/g, 'o')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

function plainName(name: Name) {
  if ('literal' in name) return { family: plain(name.literal), initials: '' }
  const given = (name.given ?? '').normalize('NFD').replaceAll(/\p{M}/gu, '')
  // "GJ" is two initials, "Gabriel" is one.
  const initials = [...given.matchAll(/\p{Lu}(?=\p{Lu}*(?:[^\p{L}]|$))|(?<!\p{L})\p{L}/gu)]
    .join('')
    .toUpperCase()
  return { family: plain(name.family), initials }
}

const doiOf = (doi: string | undefined) => {
  if (doi === undefined) return undefined
  const found = doiIn(doi) ?? /10\.\d{4,9}\/[^\s"<>]+/.exec(doi)?.[0]
  return found
    ?.toLowerCase()
    .replace(/[.,;)\]]+$/, (end) => (end.startsWith(')') && found.includes('(') ? ')' : ''))
}

/** A PMID that says so, or the accession number of a record that comes from PubMed. */
function pmidOf({
  pmid,
  accession,
  database = '',
  urls = [],
  kept = {},
}: Reference): number | undefined {
  const number = /^\d{1,8}$/
  const said = pmid?.match(/\d{1,8}/)?.[0]
  if (said) return Number(said)
  const sources = [
    database,
    ...(kept['ris:DP'] ?? []),
    ...(kept['endnote:remote-database-provider'] ?? []),
  ]
  if (
    accession &&
    number.test(accession) &&
    sources.some((source) => /pubmed|medline|\bnlm\b/i.test(source))
  )
    return Number(accession)
  const link = urls
    .map(
      (url) =>
        /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,8})/.exec(url)?.[1],
    )
    .find(Boolean)
  return link ? Number(link) : undefined
}
