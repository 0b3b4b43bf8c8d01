import { fold, known, plain } from './text.ts'

/**
 * The words of the family name, the first letters of the given names ("" when unknown), and the given
 * names in full, where the family name hides when somebody has turned the name around.
 */
export type Author = { family: string[]; initials: string; given: string[] }

const runTogether = /(?<=\p{Lu}\.)(?=\p{Lu}\p{L}|\p{Ll}+ \p{Lu})/u
const suffix = /^(jr|sr|ii|iii|iv|2nd|3rd|md|phd|dr|prof)$/
const particle = new Set(
  'von van der den de del della di da la le du dos das al el ten ter af och y zu zur bin ibn st'.split(
    ' ',
  ),
)
const cluster =
  /\b(group|collaborat|investigators|consortium|committee|network|society|association|university|department|ministry|organi[sz]ation|institute|task force|team)/i

/** Reads names in any form; those of groups are left out, since databases do not agree on them. */
export function readAuthors(names: string[] = []): Author[] {
  const out: Author[] = []
  for (const field of names)
    for (const name of apart(plain(field))) {
      const author = cluster.test(name) ? undefined : readName(name)
      if (author) out.push(author)
    }
  return out
}

function apart(field: string): string[] {
  if (!known(field)) return []
  if (field.length < 12) return [field]
  const parts = field.split(/\s*;\s*|\s+and\s+|\s*&\s*|\s*\|\s*|[\r\n]+/i)
  return parts.flatMap((part) => {
    const names = part.split(runTogether)
    return names.length > 1 ? names : byComma(part)
  })
}

/** "Smith J, Lee K, Wu X" has many names; "Smith, John" and "Smith, Jr., J." have one. */
function byComma(part: string): string[] {
  const pieces = part.split(/\s*,\s*/)
  if (pieces.length < 3) return pieces.length === 2 && pieces.every(isWholeName) ? pieces : [part]
  if (pieces.every(isWholeName)) return pieces
  // "Smith, J., Lee, K.": names and initials take turns.
  const turns =
    pieces.length % 2 === 0 && pieces.every((piece, i) => i % 2 === 0 || isInitials(piece))
  return turns
    ? pieces.flatMap((piece, i) => (i % 2 ? [] : [`${piece}, ${pieces[i + 1]}`]))
    : [part]
}

const isWholeName = (piece: string) =>
  /^\p{L}[\p{L}'’-]+.* \p{Lu}{1,3}\.?$/u.test(piece) ||
  /^\p{Lu}\. ?(\p{Lu}\. ?)*\p{L}{2,}/u.test(piece)
const isInitials = (piece: string) => /^(\p{Lu}[.\s-]*){1,4}$/u.test(piece)

function readName(name: string): Author | undefined {
  const comma = name.indexOf(',')
  if (comma > 0) {
    const given = name.slice(comma + 1).replace(/,.*/, '')
    return made(fold(name.slice(0, comma)).split(' '), lettersOf(given), given)
  }
  const raw = name
    .trim()
    .split(/[\s.]+/)
    .filter(Boolean)
  while (raw.length > 1 && suffix.test(raw.at(-1)!.toLowerCase())) raw.pop()
  if (raw.length === 0) return undefined
  const short = (word: string) =>
    /^\p{Lu}{1,3}$/u.test(word) || /^\p{Lu}(-\p{Lu})+$/u.test(word) || /^\p{L}$/u.test(word)
  // "Smith J A" and "Smith JA": the given names stand last, as letters.
  if (short(raw.at(-1)!) && !short(raw[0]!)) {
    let end = raw.length
    while (end > 1 && short(raw[end - 1]!)) end--
    return made(
      fold(raw.slice(0, end).join(' ')).split(' '),
      fold(raw.slice(end).join('')).replaceAll(' ', ''),
    )
  }
  let from = raw.length - 1
  while (from > 1 && particle.has(raw[from - 1]!.toLowerCase())) from--
  return made(fold(raw.slice(from).join(' ')).split(' '), lettersOf(raw.slice(0, from).join(' ')))
}

function made(family: string[], initials: string, given = ''): Author | undefined {
  const kept = family.filter((word) => word && !suffix.test(word))
  const main = kept.filter((word) => !particle.has(word) && word.length > 1)
  const words = main.length > 0 ? main : kept
  return words.length > 0 && words[0] !== 'anonymous'
    ? { family: words, initials, given: longWords(given) }
    : undefined
}

const longWords = (given: string) => {
  if (!/\p{L}{4}/u.test(given)) return none
  return fold(given)
    .split(' ')
    .filter((word) => word.length > 3)
}
const none: string[] = []

/** "John A." gives "ja", "JA" gives "ja". */
function lettersOf(given: string): string {
  const words = given
    .trim()
    .split(/[\s.\-‐]+/)
    .filter((word) => word && !suffix.test(word.toLowerCase()))
  return fold(
    words.map((word) => (/^\p{Lu}{2,3}$/u.test(word) ? word : (word[0] ?? ''))).join(''),
  ).replaceAll(' ', '')
}
