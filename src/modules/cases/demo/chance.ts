/** The same chance for the same seed, so that a demo or a load test can be made again. */
export type Chance = {
  /** From 0 up to, but not, 1. */
  next(): number
  /** A whole number from 0 up to, but not, n. */
  below(n: number): number
  pick<T>(list: readonly T[]): T
  /** True with that probability. */
  yes(share: number): boolean
}

/** Mulberry32: 32 bits of state, good enough to invent cases with. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return { next, below, pick: (list) => list[below(list.length)]!, yes: (share) => next() < share }
}
