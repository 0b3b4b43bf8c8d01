import { languageOf } from '../data/languages.ts'
import type { Limit, Node } from '../model.ts'
import { placeFrom, type Reader, reads, take } from './reader.ts'

const ovidLimit = /limit\s+(\d{1,4})\s+to\s+(.+)/iy
const duplicates = /remove duplicates from\s+(\d{1,4})/iy
const pubmedDates =
  /"?(\d{4})(?:\/\d{1,2}){0,2}"?\s*(?:\[[^\]\n]{1,40}\])?\s*:\s*"?(\d{4})(?:\/\d{1,2}){0,2}"?\s*\[(?:dp|pdat|date - publication|date of publication|publication date)\]/iy
const ovidYears = /(\d{4})\s*:\s*(\d{4})\.\(?(?:sa_year|yr|dp)\)?\.?/iy
const yearIs = /yr\s*=\s*"?\s*(\d{4})?\s*-\s*(\d{4}|current)?\s*"?/iy
const elsevier = /\[([^\]\n]{1,60})\]\/(lim|py|sd|pd)/iy
const pubyear = /PUBYEAR\s*(>|<|=|AFT|BEF|IS)\s*(\d{4})/iy
const limitTo = /(?:LIMIT-TO|EXCLUDE)\s*\(\s*([A-Z]+)\s*,\s*"?([^")]{1,60})"?\s*\)/iy
const equal = /(PY|LA)\s*=\s*\(?"?([^()"\n]{1,40}?)"?\)?(?=\s|\)|$)/y
const called = /(yr|la)\(\s*"?([^()"]{1,40})"?\s*\)/iy
const ebsco = /(PY|DT|LA)\s+"?(\d{4,8}\s*-\s*(?:\d{4,8})?|[A-Za-z]{4,12})"?(?=\s|\)|$)/y
const wiley =
  /with (?:cochrane library )?publication (?:year|date) (?:from|between)[^,\n]{0,12}?(\d{4}) (?:to|and)[^,\n]{0,12}?(\d{4})(?:,? in (?:trials|cochrane reviews)[^\n]{0,60})?|(?:,? ?in )(?:trials|cochrane reviews)\b[^\n]{0,60}|\(word variations have been searched\)/iy
const language = /"?([a-z]{3,12})"?(?:\[(?:la|lang|language)\]|\.(?:lg|la)\.)/iy

/** A limit by years or language, in whichever way this database writes it. */
export function readLimit(r: Reader): Node | null {
  const start = r.i
  const it =
    ofOvid(r) ??
    (reads(r, 'embase') ? ofElsevier(r) : null) ??
    (reads(r, 'scopus') ? ofScopus(r) : null) ??
    ofOthers(r)
  if (it === null) r.i = start
  return it
}

const ofYears = (r: Reader, start: number, from?: string, to?: string): Limit => ({
  kind: 'limit',
  what: 'years',
  written: r.text.slice(start, r.i),
  value: r.text.slice(start, r.i),
  ...(from && { from: Number(from.slice(0, 4)) }),
  ...(to &&
    Number(to.slice(0, 4)) < 2900 &&
    !/current/i.test(to) && { to: Number(to.slice(0, 4)) }),
  at: placeFrom(r, start),
})
const ofWords = (r: Reader, start: number, words: string): Limit => {
  const known = languageOf(words)
  return {
    kind: 'limit',
    what: known ? 'language' : 'other',
    written: r.text.slice(start, r.i),
    value: known ?? words.trim(),
    at: placeFrom(r, start),
  }
}

function ofOvid(r: Reader): Node | null {
  if (!reads(r, 'ovid', 'either')) return null
  const start = r.i
  const years = take(r, ovidYears) ?? take(r, yearIs)
  if (years) return ofYears(r, start, years[1], years[2])
  const single = take(r, duplicates)
  const limit = single ?? take(r, ovidLimit)
  if (!limit) return null
  const line = Number(limit[1])
  const at = placeFrom(r, start)
  const items: Node[] = [{ kind: 'lines', join: null, each: [[line, line]], at }]
  if (single)
    items.push({ kind: 'limit', what: 'duplicates', written: single[0], value: single[0], at })
  else items.push(...limitsIn(r, limit[2]!, r.i - limit[2]!.length))
  const op = { kind: 'and', written: 'AND', before: '', after: '', at } as const
  return {
    kind: 'chain',
    written: limit[0].trimEnd(),
    items,
    ops: items.slice(1).map(() => op),
    at,
  }
}

/** What stands after `limit 5 to`: `(english language and yr="2010 -Current")`. */
function limitsIn(r: Reader, text: string, from: number): Node[] {
  const inner: Reader = { ...r, i: from }
  return text
    .replace(/[()]/g, ' ')
    .split(/\sand\s/i)
    .map((part) => {
      const years = /yr\s*=\s*"?\s*(\d{4})?\s*-\s*(\d{4}|current)?/i.exec(part)
      const at = { start: from, end: r.i }
      return years
        ? { ...ofYears(inner, from, years[1], years[2]), value: part.trim(), at }
        : { ...ofWords(inner, from, part), at }
    })
}

function ofElsevier(r: Reader): Node | null {
  const start = r.i
  const found = take(r, elsevier)
  if (!found) return null
  const [from, to] = found[1]!.split('-').map((it) => /\d{4}/.exec(it)?.[0])
  if (found[2]!.toLowerCase() === 'lim') return ofWords(r, start, found[1]!)
  return ofYears(r, start, from, found[1]!.includes('-') ? to : from)
}

function ofScopus(r: Reader): Node | null {
  const start = r.i
  const year = take(r, pubyear)
  if (year) {
    const [, sign, y] = year
    const n = Number(y)
    return /[>A]/i.test(sign!)
      ? ofYears(r, start, `${n + 1}`)
      : /[<B]/i.test(sign!)
        ? ofYears(r, start, undefined, `${n - 1}`)
        : ofYears(r, start, y, y)
  }
  const to = take(r, limitTo)
  if (!to) return null
  if (/pubyear/i.test(to[1]!)) return ofYears(r, start, to[2], to[2])
  return /language/i.test(to[1]!) && /^limit/i.test(to[0])
    ? ofWords(r, start, to[2]!)
    : { ...ofWords(r, start, to[0]), what: 'other', value: to[0] }
}

function ofOthers(r: Reader): Node | null {
  const start = r.i
  const tail = reads(r, 'cochrane') ? take(r, wiley) : null
  if (tail) return tail[1] ? ofYears(r, start, tail[1], tail[2]) : ofWords(r, start, tail[0])
  const dates = reads(r, 'pubmed', 'either') ? take(r, pubmedDates) : null
  if (dates) return ofYears(r, start, dates[1], dates[2])
  if (reads(r, 'pubmed', 'ovid', 'either')) {
    const found = take(r, language)
    return found && languageOf(found[1]!) ? ofWords(r, start, found[1]!) : null
  }
  const field = reads(r, 'wos')
    ? take(r, equal)
    : reads(r, 'proquest')
      ? take(r, called)
      : reads(r, 'ebsco')
        ? take(r, ebsco)
        : null
  if (!field) return null
  if (/la/i.test(field[1]!)) return languageOf(field[2]!) ? ofWords(r, start, field[2]!) : null
  const years = /^(\d{4,8})\s*(-)?\s*(\d{4,8})?$/.exec(field[2]!.trim())
  return years && ofYears(r, start, years[1], years[2] ? years[3] : years[1])
}
