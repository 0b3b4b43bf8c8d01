import type { Heading, Node } from '../model.ts'
import { codesOf, fieldsOf } from './codes.ts'
import { placeFrom, type Reader, reads, report, take } from './reader.ts'
import { asTagged } from './tagged.ts'

const exact =
  /(MJMESH|MESH|MJMAINSUBJECT|MAINSUBJECT|MJSUB|SU|SUBJECT|EMB|MJEMB)\.(?:X\.)?EXACT(\.EXPLODE)?\(\s*(?:"([^"\n]{1,300})"|'([^'\n]{1,300})')\s*\)/iy
const descriptor =
  /MeSH descriptor:?\s*\[([^\]\n]{1,300})\](\s+explode all trees|\s+this term only)?(?:\s+and with qualifier\(s\):\s*\[([^\]\n]{1,200})\])?/iy

/** A field that stands before what it holds for: `TI=(…)`, `TITLE(…)`, `TI "…"`, `ti:…`. */
export function readPrefix(r: Reader, operand: (r: Reader) => Node | null): Node | null {
  const start = r.i
  if (reads(r, 'proquest')) {
    const found = take(r, exact)
    if (found)
      return heading(r, start, found[3] ?? found[4]!, {
        explode: Boolean(found[2]),
        major: /^MJ/i.test(found[1]!),
        qualifiers: [],
      })
  }
  if (reads(r, 'cochrane')) {
    const found = take(r, descriptor)
    if (found)
      return heading(r, start, found[1]!, {
        explode: !/only/i.test(found[2] ?? ''),
        major: false,
        qualifiers: (found[3] ?? '')
          .split(',')
          .flatMap((it) => /([A-Z]{2})\s*$/.exec(it)?.[1] ?? []),
      })
  }
  const tag = tagHere(r)
  if (!tag) return null
  take(r, /\s*/y)
  const ids = fieldsOf(r.syntax, tag)
  if (!ids) report(r, 'field-unknown', placeFrom(r, start), tag)
  const of = r.i < r.end ? operand(r) : null
  if (!of) {
    r.i = start
    return null
  }
  return asTagged(r, of, ids ?? [`?${tag}`], start, tag)
}

const heading = (
  r: Reader,
  start: number,
  name: string,
  { explode, major, qualifiers }: { explode: boolean; major: boolean; qualifiers: string[] },
): Heading => ({
  kind: 'heading',
  name,
  quoted: true,
  explode,
  major,
  subheadings: qualifiers,
  at: placeFrom(r, start),
})

function tagHere(r: Reader): string | null {
  const start = r.i
  if (reads(r, 'wos')) return take(r, /([A-Z]{2,4})\s*=(?=\s*\S)/y)?.[1] ?? null
  if (reads(r, 'lilacs')) return take(r, /([a-z]{2,4}):(?=\S)/y)?.[1] ?? null
  if (reads(r, 'scopus', 'proquest')) {
    const found = take(r, /([A-Za-z][A-Za-z-]{1,18}(?:,[A-Za-z]{2,10})*)\s*(?=\()/y)
    if (
      found &&
      (fieldsOf(r.syntax, found[1]!) || /^[A-Z,-]+$/.test(found[1]!)) &&
      !/^(and|or|not)$/i.test(found[1]!)
    )
      return found[1]!
  }
  if (reads(r, 'ebsco')) {
    const found = take(r, /([A-Z]{2})(?=\s*["(]|\s+[^\s)])/y)
    if (found && codesOf('ebsco').one.has(found[1]!.toLowerCase())) return found[1]!
  }
  r.i = start
  return null
}
