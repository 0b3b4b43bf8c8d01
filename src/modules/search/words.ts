/** What a reader typed, taken apart. */
export type Asked = {
  /** As typed, tidied. */
  text: string
  words: string[]
  /** Quotes, a minus or «or»: the reader knows what they want, so nothing is added. */
  exact: boolean
}

const mostWords = 10

export function asked(q: string): Asked {
  const text = q
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .slice(0, 200)
    .trim()
  // A hyphen inside a word stays: «e-post», «2026-0142», «covid-19».
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
  return {
    text,
    words: [...new Set(words)].slice(0, mostWords),
    exact: /["”“]|(?:^|\s)-\p{L}|\sor\s/iu.test(text),
  }
}

/** Letters without accents and case: how two spellings are compared. */
export const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a text, as `asked` would take them apart, hyphens dividing. */
export const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Letters to add, drop, change or swap with their neighbour; more than `most` is not counted out. */
export function editDistance(a: string, b: string, most: number): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    ;[before, last] = [last, row]
  }
  return last[b.length]!
}
