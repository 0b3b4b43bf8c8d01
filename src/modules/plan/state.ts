import type { PlanRow } from './structure/index.ts'
import { builtParts, figuresOf, type RowFigure } from './targets.ts'

export type RowState =
  | 'reached'
  | 'on-the-way'
  | 'behind'
  | 'measured'
  | 'not-measured'
  | 'not-built'
type Measured = { value: number | null; low: number | null; high: number | null }

/**
 * Where a row stands. Reached: the value has come to the target. On the way: it has not, but the
 * target lies inside the interval, so it may have. Behind: the whole interval is short of it. Measured:
 * there is a figure, and nobody has said what it should be.
 */
export function stateOf(
  row: Pick<PlanRow, 'id' | 'parts'>,
  measured: Measured | undefined,
): RowState {
  const figure = figuresOf[row.id]?.[0]
  if (!figure && measured?.value !== undefined && measured.value !== null) return 'measured'
  if (!figure) return row.parts.some((part) => builtParts.has(part)) ? 'not-measured' : 'not-built'
  if (!measured || measured.value === null || !figure.target) return 'not-measured'
  return against(figure.target, measured.value, measured)
}

function against(
  { goal, direction }: NonNullable<RowFigure['target']>,
  value: number,
  { low, high }: Measured,
) {
  const isReached = direction === 'up' ? value >= goal : value <= goal
  if (isReached) return 'reached'
  const mayBe = direction === 'up' ? (high ?? value) >= goal : (low ?? value) <= goal
  return mayBe ? 'on-the-way' : 'behind'
}
