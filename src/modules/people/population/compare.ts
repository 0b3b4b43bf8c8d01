import { type Figure, keyOf } from './file.ts'

export type Change = Omit<Figure, 'people'> & { from: number | null; to: number | null }
export type Difference = {
  /** The years that are replaced, earliest first. */
  years: number[]
  new: Change[]
  changed: Change[]
  gone: Change[]
  /** How many figures stay as they are. */
  same: number
}

/** What replacing the years of `given` would do to `stored`, which may hold other years too. */
export function difference(stored: readonly Figure[], given: readonly Figure[]): Difference {
  const years = [...new Set(given.map(({ year }) => year))].sort((a, b) => a - b)
  const before = new Map(
    stored.filter(({ year }) => years.includes(year)).map((one) => [keyOf(one), one]),
  )
  const after = new Map(given.map((one) => [keyOf(one), one]))
  const changes = given.map(({ people, ...of }): Change => {
    return { ...of, from: before.get(keyOf(of))?.people ?? null, to: people }
  })
  return {
    years,
    new: changes.filter(({ from }) => from === null),
    changed: changes.filter(({ from, to }) => from !== null && from !== to),
    gone: [...before]
      .filter(([key]) => !after.has(key))
      .map(([, { people, ...of }]) => ({ ...of, from: people, to: null })),
    same: changes.filter(({ from, to }) => from === to).length,
  }
}
