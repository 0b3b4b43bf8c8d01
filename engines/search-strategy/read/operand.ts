import type { Node } from '../model.ts'
import { readBracketed } from './bracketed.ts'
import { readHeading } from './headings.ts'
import { readLimit } from './limits.ts'
import { readPrefix } from './prefixes.ts'
import { placeFrom, type Reader, report, take } from './reader.ts'
import { readReferences } from './references.ts'
import { readPhrase, readWords } from './words.ts'
import { deepestBrackets } from './depth.ts'

/** A term, a heading, brackets, a line: whatever can stand between operators. */
export function readOperand(r: Reader): Node | null {
  const c = r.text[r.i]
  return (
    readLimit(r) ??
    (c === '(' ? readGroup(r) : null) ??
    readReferences(r) ??
    readPrefix(r, readOperand) ??
    readHeading(r) ??
    readBracketed(r) ??
    readPhrase(r) ??
    readWords(r)
  )
}

function readGroup(r: Reader): Node | null {
  const start = r.i
  r.i += 1
  r.depth += 1
  const flat = r.depth > deepestBrackets
  if (r.depth === deepestBrackets + 1) report(r, 'too-deep', placeFrom(r, start))
  const of = flat ? skipBrackets(r) : r.chain(r)
  r.depth -= 1
  if (!take(r, /\)/y)) report(r, 'bracket-not-closed', { start, end: start + 1 })
  else if (!of) report(r, 'brackets-empty', placeFrom(r, start))
  return of ? { kind: 'group', of, at: placeFrom(r, start) } : null
}

/** Past what is too deep to read, in one go: kept as text. */
function skipBrackets(r: Reader): Node {
  const start = r.i
  let open = 1
  while (r.i < r.end && open > 0) {
    if (r.text[r.i] === '(') open += 1
    if (r.text[r.i] === ')') open -= 1
    if (open > 0) r.i += 1
  }
  return { kind: 'raw', text: r.text.slice(start, r.i), at: placeFrom(r, start) }
}
