import type { Node, Term } from '../model.ts'
import { readOperator } from './operators.ts'
import { placeFrom, type Reader, reads, report, take } from './reader.ts'
import { piecesOf } from './wildcards.ts'
import { dotSuffix } from './dot.ts'

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '„': '“',
  "'": "'",
  '‘': '’',
  '{': '}',
}

/** A phrase in quotation marks; of curly ones, too. One that is never closed ends with its word. */
export function readPhrase(r: Reader): Term | null {
  const mark = r.text[r.i]!
  if (mark === '{' ? !reads(r, 'scopus', 'proquest') : !(mark in closing)) return null
  if ((mark === "'" || mark === '‘') && !reads(r, 'embase')) return null
  const start = r.i
  const ends =
    mark === '“' || mark === '”' || mark === '„'
      ? /["“”]/g
      : mark === '‘'
        ? /['’]/g
        : mark === "'"
          ? /'(?!'[a-z])(?<!''(?=[a-z]))/gi // Embase doubles an apostrophe inside its quotation marks
          : new RegExp(`\\${closing[mark]}`, 'g')
  ends.lastIndex = start + 1
  const close = ends.exec(r.text)?.index ?? r.end
  if (close >= r.end) {
    report(r, 'quote-not-closed', { start, end: start + 1 })
    r.i += 1
    return null
  }
  r.i = close + 1
  if (/[“”„‘’]/.test(mark)) report(r, 'quote-curly', placeFrom(r, start))
  const text = r.text
    .slice(start + 1, close)
    .replace(/\s+/g, ' ')
    .replaceAll("''", "'")
    .trim()
  return { kind: 'term', text: piecesOf(text, r.syntax), quoted: true, at: placeFrom(r, start) }
}

const ends = /[\s()"[\]{}“”]/
const tail: Partial<Record<string, RegExp>> = {
  embase: /:[a-z,]{2,16}$/i,
  cochrane: /:[a-z,]{2,16}$/i,
  lilacs: /^[a-z]{2}:/,
}

/** Words side by side, up to an operator, a bracket or a field. */
export function readWords(r: Reader): Node | null {
  const start = r.i
  let stop = start
  while (r.i < r.end) {
    const word = wordAt(r)
    if (!word) break
    const slash = reads(r, 'embase') ? word.search(/\/(exp|de|mj|it|lim|dd_|dm_|br|syn)/) : -1
    const colon = tail[r.syntax]?.exec(word)?.index ?? -1
    const dot = dotSuffix(r, word)
    const cut = [slash, colon, dot].find((it) => it > -1)
    r.i += cut ?? word.length
    if (cut !== 0) stop = r.i
    if (cut !== undefined) break
    const gap = r.i
    take(r, /\s+/y)
    const next = r.i
    const over = r.i >= r.end || readOperator(r) !== null
    r.i = over ? gap : next
    if (over || ends.test(r.text[next]!)) break
  }
  r.i = stop
  const text = r.text.slice(start, stop).replace(/\s+/g, ' ')
  return text
    ? { kind: 'term', text: piecesOf(text, r.syntax), quoted: false, at: { start, end: stop } }
    : null
}

function wordAt(r: Reader): string {
  const word = /[^\s()"[\]{}“”]+/y
  word.lastIndex = r.i
  return (word.exec(r.text)?.[0] ?? '').slice(0, r.end - r.i)
}
