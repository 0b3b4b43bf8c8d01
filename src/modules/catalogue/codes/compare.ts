import type { Code } from './file.ts'

export type Change = { code: string; before: Code | null; after: Code | null }
export type Difference = {
  new: Change[]
  changed: Change[]
  gone: Change[]
  /** How many codes stay as they are. */
  same: number
}

/** What replacing a list by `given` would do to it. */
export function difference(stored: readonly Code[], given: readonly Code[]): Difference {
  const before = new Map(stored.map((one) => [one.code, one]))
  const after = new Set(given.map(({ code }) => code))
  const changes = given.map((one): Change => {
    return { code: one.code, before: before.get(one.code) ?? null, after: one }
  })
  const differs = ({ before, after }: Change) =>
    before !== null &&
    (['name', 'from', 'until'] as const).some((key) => before[key] !== after![key])
  const changed = changes.filter(differs)
  const added = changes.filter(({ before }) => before === null)
  return {
    new: added,
    changed,
    gone: stored
      .filter(({ code }) => !after.has(code))
      .map((one) => ({ code: one.code, before: one, after: null })),
    same: changes.length - changed.length - added.length,
  }
}
