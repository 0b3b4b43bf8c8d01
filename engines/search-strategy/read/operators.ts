import type { Operator } from '../model.ts'
import { placeFrom, type Reader, reads, take } from './reader.ts'

const pattern =
  /(?:(and[ \t]+not|and|or|not|same)|(adj)(\d{0,2})|(near)\/?(\d{0,3})|(next)(?:\/(\d{1,3}))?|(pre|[nwp])\/(\d{1,3})|([nw])(\d{1,2}))(?=[\s()"'[{]|$)/iy

/** An operator at this place, of whichever database; the checks say when it is another's. */
export function readOperator(r: Reader): Omit<Operator, 'before' | 'after'> | null {
  const start = r.i
  const found = take(r, pattern)
  if (!found) return null
  const operator = meaning(r, found)
  if (!operator) r.i = start
  return operator && { ...operator, written: found[0], at: placeFrom(r, start) }
}

type Meaning = Pick<Operator, 'kind' | 'n' | 'ordered'>

function meaning(
  r: Reader,
  [
    written,
    bool,
    adj,
    adjN,
    near,
    nearN,
    next,
    nextN,
    slash,
    slashN,
    letter,
    letterN,
  ]: RegExpExecArray,
): Meaning | null {
  if (bool) {
    const word = bool.toLowerCase()
    if (word === 'same') return bool === 'SAME' && reads(r, 'wos') ? { kind: 'and' } : null
    return { kind: word.endsWith('not') ? 'not' : (word as 'and' | 'or') }
  }
  // "near" and "next" are words, too: without a number they must look like operators.
  const certain = written === written.toUpperCase()
  if (adj)
    return adjN || reads(r, 'ovid') || certain
      ? { kind: 'near', n: adjN ? Number(adjN) : null, ordered: !adjN }
      : null
  if (near)
    return nearN || reads(r, 'cochrane') || certain
      ? { kind: 'near', n: nearN ? Number(nearN) : 6, ordered: false }
      : null
  if (next)
    return nextN || reads(r, 'cochrane') || certain
      ? { kind: 'near', n: nextN && nextN !== '1' ? Number(nextN) : null, ordered: true }
      : null
  if (slash) return near1(Number(slashN), /^p/i.test(slash))
  return certain || reads(r, 'ebsco') ? near1(Number(letterN), /w/i.test(letter!)) : null
}

const near1 = (n: number, ordered: boolean): Meaning => ({
  kind: 'near',
  n: ordered && n === 0 ? null : n,
  ordered,
})
