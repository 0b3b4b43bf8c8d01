/** Do two words differ by slips of the pen only: at most `most` letters added, lost, changed or swapped? */
export function within(a: string, b: string, most: number): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > most) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1])
    [endA, endB] = [endA - 1, endB - 1]
  const [restA, restB] = [endA - from, endB - from]
  if (restA === 0 || restB === 0) return restA + restB <= most
  if (restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]) return true
  if (most === 1) return restA === 1 && restB === 1
  return distance(a.slice(from, endA), b.slice(from, endB)) <= most
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
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

const opposites = [['hyper', 'hypo'], ['inter', 'intra'], ['intra', 'extra'], ['pre', 'post'], ['over', 'under'], ['supra', 'infra'], ['afferent', 'efferent'], ['in', 'de'], ['male', 'female'], ['micro', 'macro'], ['mono', 'poly'], ['hetero', 'homo'], ['ab', 'ad'], ['un', ''], ['non', ''], ['in', ''], ['dis', ''], ['im', ''], ['a', '']] // prettier-ignore

/** A slip of the pen in a word of a title; hypertension and hypotension are not one. */
export function slip(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= 8 ? 2 : Math.min(a.length, b.length) >= 4 ? 1 : 0
  if (most === 0 || /\d/.test(a) || /\d/.test(b) || !within(a, b, most)) return false
  return !opposites.some(([x, y]) => opposite(a, b, x!, y!) || opposite(b, a, x!, y!))
}

const opposite = (a: string, b: string, x: string, y: string) =>
  a.startsWith(x) && b.startsWith(y) && a.slice(x.length) === b.slice(y.length)
