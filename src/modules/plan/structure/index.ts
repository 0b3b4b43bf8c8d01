import { cooperation, focusAreas, mission, priorities } from './frame.ts'
import { goals } from './goals.ts'
import type { PlanRow, PlanSection } from './types.ts'

export type { Area, PlanRow, PlanSection, Responsible } from './types.ts'

/** The plan's sections in its own order: mission, focus, priorities, the faculty's goals, cooperation. */
export const planStructure: PlanSection[] = [
  mission,
  ...focusAreas,
  ...priorities,
  ...goals,
  cooperation,
]

/** Every row of the plan, A1 to A18 and B1 to B11, in the plan's order. */
export const planRows: PlanRow[] = planStructure.flatMap((section) => section.rows)
