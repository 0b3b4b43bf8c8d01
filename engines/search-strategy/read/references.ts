import type { LineRefs, Node } from '../model.ts'
import { placeFrom, type Reader, reads, take } from './reader.ts'

const list = '[s#]?\\d{1,4}(?:\\s*(?:[-–,]|to)\\s*[s#]?\\d{1,4})*'
const joinedBefore = new RegExp(`(or|and)\\/\\s*(${list})`, 'iy')
const joinedAfter = new RegExp(`(${list})\\s*\\/\\s*(or|and)\\b`, 'iy')
const inBraces = new RegExp(`\\{(or|and)\\s+(${list})\\}`, 'iy')
const marked = /(?:#(\d{1,4})|S(\d{1,4})|\[S(\d{1,4})\])(?=[\s)]|$)/iy
const bare = /(\d{1,4})(?=\s*(?:\)|$|\s(?:and|or|not|use)\b|\n))/iy

/** Lines of the strategy by their numbers: `#3`, `S3`, `3`, `or/1-3`, `1-3/or`, `{or #1-#3}`. */
export function readReferences(r: Reader): Node | null {
  const start = r.i
  const before = take(r, inBraces) ?? take(r, joinedBefore)
  if (before) return refs(r, start, before[1]!, before[2]!)
  const after = r.numbers || reads(r, 'cochrane', 'either') ? take(r, joinedAfter) : null
  if (after) return refs(r, start, after[2]!, after[1]!)
  const one = take(r, marked)
  if (one) return refs(r, start, null, one[1] ?? one[2] ?? one[3]!)
  const number = r.numbers ? take(r, bare) : null
  return number && refs(r, start, null, number[1]!)
}

function refs(r: Reader, start: number, join: string | null, text: string): LineRefs {
  const each = text.split(',').map((range): [number, number] => {
    const [first, last] = [...range.matchAll(/\d+/g)].map(Number)
    return [first!, last ?? first!]
  })
  return {
    kind: 'lines',
    join: join ? (join.toLowerCase() as 'and' | 'or') : null,
    each,
    at: placeFrom(r, start),
  }
}
