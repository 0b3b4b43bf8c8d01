import type { Text2 } from '#kernel/text.ts'

/** How facts become a figure. A duration's values are seconds. */
export type IndicatorUnit = 'share' | 'mean' | 'count' | 'duration'

export type Indicator = {
  readonly id: string
  /** Rises when what is counted changes; facts of an older definition are no longer shown. */
  readonly version: number
  readonly unit: IndicatorUnit
  readonly title: Text2
  /** What is divided by, or counted, in words: people read it beside the figure. */
  readonly denominator: Text2
  readonly visible: 'public' | 'staff'
  /** The ends of a mean's scale, where it has some: its interval stays inside. */
  readonly scale?: { readonly min: number; readonly max: number }
}

/** Every indicator of the running process by id. */
export const allIndicators = new Map<string, Indicator>()

/** Declares an indicator. Modules declare theirs beside their events, and write facts of it. */
export function indicator(made: Indicator): Indicator {
  if (allIndicators.has(made.id)) throw new Error(`two indicators are called ${made.id}`)
  allIndicators.set(made.id, made)
  return made
}
