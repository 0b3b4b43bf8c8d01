/** The known word that a misspelt one most likely was: at most two letters differ; null: none is near. */
export function closest(word: string, known: readonly string[]): string | null {
  const low = word.toLowerCase()
  if (low.length < 5 || low.length > 40) return null
  const near = known.map((it) => ({ it, d: distance(low, it) })).filter(({ d }) => d <= 2)
  return near.sort((a, b) => a.d - b.d)[0]?.it ?? null
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length]!
}
