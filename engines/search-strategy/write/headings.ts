import { subheadings } from '../data/subheadings.ts'
import type { Floating, Heading } from '../model.ts'
import { quotedBy } from './terms.ts'
import type { Writer } from './writer.ts'

/** A heading. Its name is kept or taken from the unit's table, never made up. */
export function printHeading(heading: Heading, w: Writer): string {
  const found = w.native ? null : w.heading(heading)
  const name = found ?? heading.name
  const quote = w.dialect.quote
  const text = /[^\p{L}\p{N}'-]/u.test(name) || heading.quoted ? quotedBy(quote, name) : name
  if (!w.native) tell(heading, w, found)
  const codes = heading.subheadings.map(codeOf)
  const same = w.native || w.dialect === w.from
  const { explode, major } = heading
  switch (w.dialect.style) {
    case 'tag': {
      const [exploded, alone] =
        w.to.column === 'pubmedFull'
          ? major
            ? ['MeSH Major Topic', 'MeSH Major Topic:no exp']
            : ['MeSH Terms', 'MeSH Terms:no exp']
          : major
            ? ['Majr', 'Majr:NoExp']
            : ['Mesh', 'Mesh:NoExp']
      return either(codes, (code) => `${withCode(text, code)}[${explode ? exploded : alone}]`)
    }
    case 'dot':
      return `${explode ? 'exp ' : ''}${major ? '*' : ''}${text}/${keptCodes(heading, w).join(', ')}`
    case 'colon':
      return w.dialect.quote === "'"
        ? `${text}/${explode ? 'exp' : 'de'}${major ? '/mj' : ''}${same ? heading.subheadings.map((it) => `/dm_${it}`).join('') : ''}`
        : either(
            codes,
            (code) =>
              `[${major && same ? 'mj' : 'mh'} ${explode ? '' : '^'}${text}${code ? `/${code}` : ''}]`,
          )
    case 'prefix':
      if (w.to.column === 'sportdiscus') return `DE ${text}`
      return either(codes, (code) => {
        const said = `${major ? 'MM' : 'MH'} ${inside(text, `${explode ? '+' : ''}${code ? `/${code}` : ''}`)}`
        return w.native ? said : `(${said})`
      })
    case 'equals':
      return w.to.column === 'none' ? text : `ALL=${text}`
    case 'call':
      if (w.to.column === 'none') return text
      if (w.to.syntax === 'scopus') return `INDEXTERMS(${text})`
      return same
        ? `${major ? 'MJMESH' : 'MESH'}.EXACT${explode ? '.EXPLODE' : ''}(${quotedBy('"', name)})`
        : `SUBJECT(${text})`
    case 'before':
      return `${major ? 'mj' : 'mh'}:${either(codes, (code) => withCode(text, code))}`
    case 'hta':
      return either(codes, (code) => `${withCode(text, code)}[${explode ? 'mhe' : 'mh'}]`)
  }
}

function tell({ name, subheadings: codes, major, at }: Heading, w: Writer, found: string | null) {
  const { vocabulary, syntax, name: target } = w.to
  const values = { name, target, words: found ?? '' }
  if (found) w.note('heading-from-table', at, values)
  else if (vocabulary === null) w.note('heading-as-words', at, values)
  else if (vocabulary !== w.vocabulary) w.note('heading-look-up', at, values)
  if (
    codes.length > 0 &&
    !['pubmed', 'cochrane', 'ovid', 'ebsco', 'hta', 'lilacs'].includes(syntax)
  )
    w.note('subheading-lost', at, { name: codes.join(', ') })
  if (major && ['cochrane', 'scopus', 'wos', 'proquest', 'hta'].includes(syntax))
    w.note('focus-lost', at, values)
}

const keptCodes = (heading: Heading, w: Writer) =>
  w.to.column === 'ovidPsycinfo' && !w.native
    ? []
    : heading.subheadings.map((it) => codeOf(it).toLowerCase())

/** A search in two qualifiers is two searches where a tag holds one. */
const either = (codes: readonly string[], one: (code: string | null) => string): string =>
  codes.length < 2 ? one(codes[0] ?? null) : `(${codes.map(one).join(' OR ')})`

const inside = (text: string, more: string) =>
  text.endsWith('"') ? `${text.slice(0, -1)}${more}"` : `${text}${more}`
const withCode = (text: string, code: string | null) =>
  code ? inside(text, `/${code.toLowerCase()}`) : text

const byName = new Map(
  Object.entries(subheadings).map(([code, name]) => [name.toLowerCase(), code]),
)
const nameKey = (name: string) => name.toLowerCase().replace(/\s+and\s+/g, ' & ')
const codeOf = (written: string) => byName.get(nameKey(written)) ?? written.toUpperCase()

/** A subheading by itself: by its name where it is known, else as the word that was written. */
export function printFloating({ name, at }: Floating, w: Writer): string {
  const code = name.toUpperCase() in subheadings ? name.toUpperCase() : byName.get(nameKey(name))
  const full = code && subheadings[code]!
  const { style } = w.dialect
  const word = /\s/.test(name) ? quotedBy(w.dialect.quote, name) : name
  const said = full ? `"${full}"` : word
  const title = full && `"${full.charAt(0).toUpperCase()}${full.slice(1)}"`
  if (style === 'tag')
    return `${said}[${w.to.column === 'pubmed' ? 'sh' : full ? 'Subheading' : 'MeSH Subheading'}]`
  if (w.to.column === 'ovid') return `${said}.fs.`
  if (w.to.syntax === 'cochrane') return `[mh /${code ?? word}]`
  if (w.to.syntax === 'lilacs') return title ? `sh:${title}` : `mh:${word}`
  if (w.dialect === w.from && w.to.syntax === 'embase') return `${word}:lnk`
  w.note('subheading-as-words', at, { name: full || name })
  if (title) return title
  const unknown: Partial<Record<typeof w.to.column, string>> = {
    embase: `${word}:lnk`,
    ovidPsycinfo: `${word}.hw.`,
    scopus: `INDEXTERMS(${word})`,
    wos: `ALL=${word}`,
    proquest: `NOFT(${word})`,
    sportdiscus: `TX ${word}`,
    cinahl: `(MW ${word})`,
    psycinfoEbsco: `(MW ${word})`,
    business: `(MW ${word})`,
  }
  return unknown[w.to.column] ?? word
}
