import type { Pieces, Syntax, Wild } from '../model.ts'

type Marks = Readonly<Record<string, Wild['wild']>>
const ovid: Marks = { '*': 'any', $: 'any', '#': 'one', '?': 'maybe' }
const marks: Record<Syntax, Marks> = {
  ovid,
  either: ovid,
  pubmed: { '*': 'any' },
  embase: { '*': 'any', '?': 'one', $: 'maybe' },
  wos: { '*': 'any', '?': 'one', $: 'maybe' },
  cochrane: { '*': 'any', '?': 'one' },
  scopus: { '*': 'any', '?': 'one' },
  ebsco: { '*': 'any', '?': 'one', '#': 'maybe' },
  proquest: { '*': 'any', '?': 'one', $: 'any' },
  lilacs: { '*': 'any', $: 'any' },
  hta: { '*': 'any' },
}

/** Letters and wildcards of a word, as this database reads them. */
export function piecesOf(text: string, syntax: Syntax): Pieces {
  if (!/[*$?#]/.test(text)) return [text]
  const pieces: (string | Wild)[] = []
  let from = 0
  for (const { 0: all, 1: mark, 2: digits, index } of text.matchAll(/([*$?#])(\d{1,2})?/g)) {
    const wild = marks[syntax][mark!]
    if (!wild) continue
    const limited = digits !== undefined && wild === 'any' && marks[syntax].$ === 'any'
    if (index > from) pieces.push(text.slice(from, index))
    pieces.push(limited ? { wild: 'upto', n: Number(digits) } : { wild })
    from = index + (limited ? all.length : 1)
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}

/** The letters alone: for comparing words. */
export const lettersOf = (text: Pieces): string =>
  text.filter((it) => typeof it === 'string').join('')
