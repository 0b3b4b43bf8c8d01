import { nameFrom, unit } from '../../fields/names.ts'
import type { Name } from '../../model.ts'
import { fromLatex } from './latex.ts'

const spaces = /\s/

/** Cuts at a separator that stands outside all braces. */
function cut(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    else if (depth === 0) {
      separator.lastIndex = at
      const found = separator.exec(text)
      if (!found) {
        // What no separator begins at the start of a run of spaces, none begins within it.
        while (spaces.test(text.charAt(at)) && spaces.test(text.charAt(at + 1))) at += 1
        continue
      }
      parts.push(text.slice(from, at))
      from = at + found[0].length
      at = from - 1
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim())
}

/** The people of an author field; "others" is told apart. */
export function peopleIn(value: string): (Name | undefined | 'others')[] {
  return cut(value, /\s+and\s+/iy)
    .filter(Boolean)
    .map((one) => (one === 'others' ? 'others' : personIn(one)))
}

function personIn(text: string): Name | undefined {
  if (/^\{.*\}$/s.test(text) && cut(text, /\s/y).length === 1 && wholeBrace(text))
    return unit(fromLatex(text.slice(1, -1)))
  const parts = cut(text, /\s*,\s*/y)
  const [family = '', second = '', third = ''] = parts.map(fromLatex)
  if (parts.length === 2) return nameFrom(family, second)
  if (parts.length > 2) return nameFrom(family, third, second)
  // "First von Last": the family name is the last word, with the small words before it.
  const words = cut(text, /[\s~]+/y)
    .map(fromLatex)
    .filter(Boolean)
  let from = words.length - 1
  const particle = words.findIndex(
    (word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}/u.test(word),
  )
  if (particle !== -1) from = particle
  return nameFrom(words.slice(from).join(' '), words.slice(0, from).join(' '))
}

/** "{A} and {B}" begins and ends with a brace, and is not one group. */
function wholeBrace(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '{') depth += 1
    else if (text[at] === '}' && --depth === 0) return at === text.length - 1
  }
  return false
}
