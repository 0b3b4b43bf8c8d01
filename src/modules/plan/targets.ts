import type { Text2 } from '#kernel/text.ts'
import { deliveredOnTime, firstAnswerOnTime } from '#modules/cases/index.ts'
import { commissionResponseRate, commissionSatisfaction } from '#modules/feedback/index.ts'
import type { Indicator } from '#modules/indicators/index.ts'

export type RowFigure = {
  indicator: Indicator
  /** After the value: "91 % nöjda". */
  said: Text2
  /** What the plan wants; a figure without one is shown beside. */
  target?: { goal: number; direction: 'up' | 'down' }
}

const t = (sv: string, en: string): Text2 => ({ sv, en })
const atLeast = (goal: number) => ({ target: { goal, direction: 'up' as const } })

/** What is computed for each row. The first figure decides the row's state. */
export const figuresOf: Readonly<Record<string, readonly RowFigure[]>> = {
  A1: [
    { indicator: commissionSatisfaction, said: t('nöjda', 'satisfied'), ...atLeast(0.85) },
    { indicator: commissionResponseRate, said: t('har svarat', 'have answered') },
  ],
  A2: [
    {
      indicator: firstAnswerOnTime,
      said: t('fick svar i tid', 'answered in time'),
      ...atLeast(0.9),
    },
    {
      indicator: deliveredOnTime,
      said: t('levererade i tid', 'delivered in time'),
      ...atLeast(0.9),
    },
  ],
}

/** Rows that show how many of those whom the unit is there for it has reached, by campus or by kind. */
export const reachOf = { A3: 'kind', B6: 'campus' } as const
/** The row whose target is that every other figure with a target is the same at all campuses. */
export const equalityRow = 'B6'

/** The parts of Navet that exist; a row none of whose parts do says so. */
export const builtParts: ReadonlySet<string> = new Set([
  'catalogue',
  'cases',
  'booking',
  'feedback',
  'plan',
])
