/**
 * Indicators: figures computed from the work itself. Declare one with `indicator`, write facts with
 * `addFacts` in the transaction of what happened, read with `measure` and `series`. See README.md.
 */
export { type Measured, shareOf, smallest, withoutSmall } from './figures.ts'
export { allIndicators, type Indicator, indicator, type IndicatorUnit } from './indicator.ts'
export { addFacts, type Fact, recompute } from './operations.ts'
export { lastMonths, monthsLater } from './months.ts'
export {
  measureOfServices,
  type Median,
  mediansOfServices,
  monthsOfServices,
} from './of-services.ts'
export {
  type By,
  type Group,
  measure,
  type Measure,
  type Month,
  type MonthSpan,
  series,
  seriesOf,
  type Span,
} from './queries.ts'
