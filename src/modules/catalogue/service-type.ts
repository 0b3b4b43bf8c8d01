import type { Fields } from '#engines/forms/index.ts'
import type { Text2 } from '#kernel/text.ts'
import type { Stage } from './stages.ts'

export type { Field as FormField, FieldKind, Fields } from '#engines/forms/index.ts'
export type { Stage } from './stages.ts'

export type Audience =
  | 'researcher'
  | 'doctoral-student'
  | 'postdoc'
  | 'teacher'
  | 'student'
  | 'administrator'

export type Channel = 'order' | 'book' | 'ask' | 'attend' | 'read'

export type Department = 'research-and-learning' | 'med-it'

export type ChecklistStep = { id: string; label: Text2 }

/** All that a service is: texts, form, checklist, targets. A new service needs no code. */
export type ServiceContent = {
  slug: string
  name: Text2
  /** At most 24 characters: the name on the front page's lines. */
  shortName: Text2
  /** One sentence: what you get. */
  summary: Text2
  /** Paragraphs, separated by a blank line. */
  body: Text2
  department: Department
  /** The slug of the team that does the work. */
  team: string
  audiences: Audience[]
  stages: Stage[]
  /** The main way in comes first. */
  channels: Channel[]
  steps: Text2[]
  facts: { cost: Text2; where: Text2; languages: ('sv' | 'en')[] }
  /** Working hours to a first answer, and working days to delivery where there is one. */
  targets: { firstAnswerHours: number; deliveryDays: number | null }
  /** What people type when they look for it, colloquial words too. */
  keywords: { sv: string[]; en: string[] }
  form: Fields
  checklist: ChecklistStep[]
  /** The rows of the operations plan that the service serves. */
  planRows: string[]
  /** Order on the front page, inside its stage: lowest first. */
  rank: number
  retention: 'ordinary' | 'short' | 'keep'
}
