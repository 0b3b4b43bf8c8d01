import type { Text2 } from '#kernel/text.ts'

export type Responsible = 'research-and-learning' | 'med-it'

/** The areas that an activity serves; also the filters of the plan's page. */
export type Area =
  | 'research-support'
  | 'education-support'
  | 'information-security'
  | 'research-data'
  | 'open-science'
  | 'digital-teaching'
  | 'it-workplace'
  | 'information-supply'
  | 'media'
  | 'quality'
  | 'communication'
  | 'cooperation'
  | 'equal-service'

/** One row of the plan: an activity (A) or a row of mission, focus, priority or cooperation (B). */
export type PlanRow = {
  id: string
  title: Text2
  text: Text2
  /** Responsible for doing and follow-up. Empty for B rows: the plan names nobody there. */
  responsible: Responsible[]
  /** The modules that carry the work. */
  parts: string[]
  /** What is measured, in words. */
  indicatorText: Text2
  areas: Area[]
}

export type PlanSection = {
  id: string
  kind: 'mission' | 'focus' | 'priority' | 'goal' | 'cooperation'
  /** The number of a faculty goal, otherwise null. */
  number: number | null
  title: Text2
  text: Text2
  rows: PlanRow[]
}
