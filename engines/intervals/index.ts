export { type Count, differenceInterval } from './difference.ts'
export { chiSquaredTail, type Homogeneity, homogeneity } from './homogeneity.ts'
export { meanInterval, type Moments } from './mean.ts'
export { normalQuantile, tQuantile } from './quantiles.ts'
export { shareInterval } from './share.ts'

/** An estimate and the bounds of its confidence interval, in the unit of what was measured. */
export type Interval = { value: number; low: number; high: number }
