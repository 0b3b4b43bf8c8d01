import { known } from './text.ts'

/**
 * Where the pages lie. `locator` is an article number such as e43268; `start` and `end` are 0 when
 * not known. `series` is the letter before the number: S12 stands in a supplement.
 */
export type Pages = { start: number; end: number; locator: string; series: string }

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** 1008-12 is 1008-1012, S12-S18 is 12-18 of series s, Jan-14 is what a spreadsheet made of 1-14. */
export function readPages(text: string | undefined): Pages | undefined {
  const said = known(text)
  if (!said) return undefined
  const parts = said
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]|--+/g, '-')
    .replace(/^["'\s]*p(p|ages?)?[.\s:]+|["'\s]+/g, '')
    .split('(')[0]!
    .split(/[,;+]/)
  const [first, ...more] = parts.map(readRange)
  // Databases list the pieces of a divided article in any order: it starts where the first does.
  return more.reduce((lowest, piece) => (isLower(piece, lowest) ? piece : lowest), first)
}

const isLower = (piece: Pages | undefined, lowest: Pages | undefined) =>
  Boolean(piece && lowest && piece.end && piece.start > 0 && piece.start < lowest.start && piece.series === lowest.series) // prettier-ignore

function readRange(text: string): Pages | undefined {
  let said = text
  said = said.replace(/^([a-z]{3})-(\d{1,2})$/, (all, month, n) => byMonth(month, n, true) ?? all)
  said = said.replace(/^(\d{1,2})-([a-z]{3})$/, (all, n, month) => byMonth(month, n, false) ?? all)
  const range = /^([a-z]{0,6}?)(\d+)(?:[a-z]?(?:-+([a-z]{0,4})(\d+))?)?(?:\.[a-z]?\d+)*$/.exec(said)
  if (range) {
    const [, series = '', from, , to] = range
    const start = Number(from)
    const end = to
      ? Number(to.length < from!.length ? from!.slice(0, from!.length - to.length) + to : to)
      : 0
    const locator =
      /^(e|cd|art|article|ar)/.test(series) || from!.length > 5 ? `${Number(from)}` : ''
    return { start, end: end >= start ? end : 0, locator, series }
  }
  const tail = /^(?:suppl|[a-z]{1,6}\d*)-[a-z]?(\d+)$/.exec(said)
  if (tail) return { start: 0, end: Number(tail[1]), locator: '', series: '' }
  return /\d/.test(said)
    ? { start: 0, end: 0, locator: said.replace(/[^a-z0-9]/g, ''), series: '' }
    : undefined
}

function byMonth(month: string, n: string, first: boolean): string | undefined {
  const at = months.indexOf(month) + 1
  return at === 0
    ? undefined
    : first
      ? `${at}-${Number(n)}`
      : `${at}-${Number(n)}`.replace(/^(\d+)-(\d+)$/, at > Number(n) ? '$2-$1' : '$1-$2')
}

const roman: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** "44 (2 Supplement 1)" is 44, "24 Suppl 3" is 24, "XII" is 12; 0 when not known. */
export function readVolume(text: string | undefined): number {
  const said = known(text)
    .toLowerCase()
    .replace(/^.*[a-z]{4,}[^(]*?\.\s*(?=\d)/, '')
    .replace(/^(vol(ume)?|bd|v|jg)[.\s]+/, '')
  if (/\)/.test(said) && !/\(/.test(said)) return 0 // the end of what was cut off: "3)"
  const digits = /^\W*(\d+)/.exec(said)
  if (digits) return Number(digits[1])
  return /^[ivxlcdm]+$/.test(said) ? fromRoman(said) : 0
}

function fromRoman(letters: string): number {
  const values = letters.split('').map((letter) => roman[letter]!)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

/** The issue, or the number of its supplement; "" when not known. */
export const readIssue = (text: string | undefined): string =>
  known(text)
    .toLowerCase()
    .replace(/suppl(ement)?s?\.?/g, 's')
    .replace(/[^a-z0-9]/g, '')
    .replace(/^0+/, '')

/** 0 when there is none: "2011-2013" is 2011, "in press" nothing. */
export function readYear(text: string | number | undefined): number {
  const found = /\b(1[5-9]\d\d|20\d\d)\b/.exec(String(text ?? '').replaceAll('/', ' '))
  return found ? Number(found[1]) : 0
}
