import { fold, known, plain } from './text.ts'

const empty = new Set(
  'the of and in for de la le les et der die das des du el y und fur an a on to e i journal official'.split(
    ' ',
  ),
)

/** The names of a journal as lists of words; small words and additions left out. */
export function readJournal(name: string | undefined, others: string[] = []): string[][] {
  const said = [known(name), ...others.map(known)].filter(Boolean)
  const out: string[][] = []
  for (const text of said)
    for (const part of namesIn(text)) {
      const words = fold(part)
        .split(' ')
        .filter((word) => word && !empty.has(word))
      const all = words.length > 0 ? words : fold(part).split(' ').filter(Boolean)
      if (all.length > 0) out.push(all)
    }
  return out
}

/** "Cancer [Electronic Resource]", "Chest : official journal of …", "Int J Cancer.Journal int du cancer". */
function namesIn(text: string): string[] {
  const bare = plain(text)
    .replace(/\s*[[(][^\])]*[\])]?/g, ' ')
    .replace(/^["\s]+|["\s]+$/g, '')
  const parts = bare
    .split(/\s*(?::| = |;|(?<=\p{Ll}{3})\.(?=\s?\p{L}{3}))\s*/u)
    .filter((part) => part.length > 2)
  return parts.length > 1 ? [bare, ...parts] : [bare]
}
