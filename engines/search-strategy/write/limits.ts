import type { Limit } from '../model.ts'
import type { Writer } from './writer.ts'

/** A limit; null: the target has no words for it, and a note says so. */
export function printLimit(limit: Limit, w: Writer): string | null {
  const text =
    w.to.column === 'none'
      ? null
      : limit.what === 'years'
        ? years(limit, w)
        : limit.what === 'language'
          ? language(limit.value, w)
          : null
  if (w.native) return limit.written
  if (text === null) w.note('limit-lost', limit.at, { words: limit.value })
  else w.note('limit-check', limit.at, { words: limit.value })
  return text
}

function years({ from, to }: Limit, w: Writer): string | null {
  const range = `${from ?? 1800}-${to ?? 2999}`
  switch (w.to.syntax) {
    case 'pubmed':
      return `${from ?? 1800}:${to ?? 3000}[dp]`
    case 'ovid':
      return `${from ?? 1800}:${to ?? 2999}.(sa_year).`
    case 'embase':
      return `[${range}]/py`
    case 'wos':
      return `PY=(${range})`
    case 'scopus': {
      const ends = [from && `PUBYEAR > ${from - 1}`, to && `PUBYEAR < ${to + 1}`].filter(Boolean)
      return ends.length > 1 ? `(${ends.join(' AND ')})` : ends[0] || null
    }
    case 'ebsco':
      return `PY ${from ?? ''}-${to ?? ''}`
    case 'proquest':
      return `YR(${range})`
    default:
      return null
  }
}

function language(name: string, w: Writer): string | null {
  const title = name.charAt(0).toUpperCase() + name.slice(1)
  switch (w.to.syntax) {
    case 'pubmed':
      return `${name}[${w.to.column === 'pubmedFull' ? 'Language' : 'la'}]`
    case 'ovid':
      return `${name}.lg.`
    case 'embase':
      return `[${name}]/lim`
    case 'wos':
      return `LA=(${title})`
    case 'scopus':
      return `LANGUAGE(${name})`
    case 'ebsco':
      return w.to.column === 'sportdiscus' ? `LA ${title}` : `(LA ${title})`
    case 'proquest':
      return `LA(${name})`
    case 'hta':
      return `(${name})[Language]`
    default:
      return null
  }
}
