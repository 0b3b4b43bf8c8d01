import type { Column } from '../databases.ts'
import { fields } from '../data/fields.ts'
import { otherTags } from '../data/other-tags.ts'
import type { Syntax } from '../model.ts'

/** What is written in one manner, and the id of the field that is meant. */
type Codes = { one: Map<string, string>; many: Map<string, string>; full: Map<string, string> }

const columnsOf: Record<Syntax, readonly Column[]> = {
  pubmed: ['pubmed', 'pubmedFull'],
  ovid: ['ovid', 'ovidPsycinfo'],
  either: ['pubmed', 'pubmedFull'],
  embase: ['embase'],
  cochrane: ['cochrane'],
  wos: ['wos'],
  scopus: ['scopus'],
  ebsco: ['cinahl', 'sportdiscus', 'psycinfoEbsco'],
  proquest: ['proquest'],
  lilacs: ['lilacs'],
  hta: ['hta'],
}

const cache = new Map<Syntax, Codes>()

/** Every code of a manner of writing. Several columns: the first that knows a code says what it means. */
export function codesOf(syntax: Syntax): Codes {
  const known = cache.get(syntax)
  if (known) return known
  const codes: Codes = { one: new Map(), many: new Map(), full: new Map() }
  const put = (written: string, id: string) => {
    const key = keyOf(written)
    const map = key.includes(',') ? codes.many : codes.one
    if (!map.has(key)) map.set(key, id)
    if (written.length > 3 && syntax === 'pubmed') codes.full.set(key, id)
  }
  const extra = otherTags[syntax === 'either' ? 'pubmed' : syntax] ?? {}
  for (const [written, id] of Object.entries(extra)) put(written, id)
  for (const column of columnsOf[syntax])
    for (const field of fields) {
      const written = field[column] ?? ''
      if (written && !written.includes('|')) put(written, field.id)
    }
  cache.set(syntax, codes)
  return codes
}

/** Fields of a tag as written (`ti,ab`, `Title/Abstract`); null: it is not known. */
export function fieldsOf(syntax: Syntax, written: string): readonly string[] | null {
  const { one, many } = codesOf(syntax)
  const key = keyOf(written)
  const all = many.get(key) ?? one.get(key)
  if (all) return all.split(',')
  const parts = key.split(',')
  if (parts.length < 2) return null
  const rest = combined(syntax, parts)
  return rest.some((id) => id === undefined) ? null : [...new Set(rest as string[])]
}

/** The largest known set of codes first (`ti,ab,kf`), then one by one what is left. */
function combined(syntax: Syntax, parts: string[]): (string | undefined)[] {
  const { one, many } = codesOf(syntax)
  const sets = [...many].filter(([key]) => key.split(',').every((code) => parts.includes(code)))
  const [best] = sets.sort(([a], [b]) => b.length - a.length)
  const left = best ? parts.filter((code) => !best[0].split(',').includes(code)) : parts
  return [...(best ? best[1].split(',') : []), ...left.map((code) => one.get(code))]
}

const keyOf = (written: string) => {
  const low = written.trim().toLowerCase().replace(/\s+/g, ' ')
  return low.includes(',')
    ? low
        .split(',')
        .map((it) => it.trim())
        .sort()
        .join(',')
    : low
}

/** All tags of a manner of writing, for the suggestion at one that is not known. */
export const knownTags = (syntax: Syntax): string[] => {
  const { one, full } = codesOf(syntax)
  return syntax === 'pubmed' || syntax === 'either' ? [...full.keys()] : [...one.keys()]
}
