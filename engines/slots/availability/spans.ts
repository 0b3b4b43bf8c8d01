/** Moments in milliseconds. Of opening hours and bookings `to` is outside, of starts inside. */
export type Span = { from: number; to: number }

/** In order and apart: what overlaps or meets is one. */
export function merged(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  const whole: Span[] = []
  for (const { from, to } of sorted) {
    const last = whole.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else whole.push({ from, to })
  }
  return whole
}

/** The starts without those strictly inside `gaps`; both in order, gaps may overlap. */
export function without(starts: readonly Span[], gaps: readonly Span[]): Span[] {
  const left: Span[] = []
  let first = 0
  for (const { from, to } of starts) {
    while (first < gaps.length && gaps[first]!.to <= from) first++
    let at = from
    for (let i = first; i < gaps.length && gaps[i]!.from < to && at <= to; i++) {
      const gap = gaps[i]!
      if (gap.from >= at) left.push({ from: at, to: gap.from })
      at = Math.max(at, gap.to)
    }
    if (at <= to) left.push({ from: at, to })
  }
  return left
}

/** Where at least `n` of the lists have a start. */
export function covered(lists: readonly (readonly Span[])[], n: number): Span[] {
  if (n === 1) return merged(lists.flat())
  const edges = lists.flatMap((list) =>
    list.flatMap(({ from, to }) => [
      { at: from, change: 1 },
      { at: to, change: -1 },
    ]),
  )
  // At one moment the opening edge comes first: a start that ends where another begins meets it.
  edges.sort((a, b) => a.at - b.at || b.change - a.change)
  const found: Span[] = []
  let depth = 0
  let since = 0
  for (const { at, change } of edges) {
    if (change === 1 && ++depth === n) since = at
    if (change === -1 && depth-- === n) found.push({ from: since, to: at })
  }
  return found
}

export const isIn = (starts: readonly Span[], moment: number): boolean => {
  let [low, high] = [0, starts.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const { from, to } = starts[middle]!
    if (moment < from) high = middle - 1
    else if (moment > to) low = middle + 1
    else return true
  }
  return false
}
