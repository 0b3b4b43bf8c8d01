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

/** SEK without VAT, for each of what; no amount: none, or as the text says. */
export type Price = {
  amount: number | null
  per: 'order' | 'hour' | 'month' | null
  payer: Payer
}
export type Payer = 'nobody' | 'cost-centre' | 'project' | 'person'

export type ApprovalFrom = 'group-leader' | 'economist' | 'named'
/** Who says yes before work begins; the named one and the deputy by their addresses. */
export type Approval = {
  by: ApprovalFrom
  approver?: string | undefined
  deputy?: string | undefined
  /** Working days without an answer until whoever decides is reminded. */
  remindAfterDays: number
}

/** Whether a delivery asks how it went; where several would, the lowest rank does. */
export type Survey = { asks: boolean; rank: number }

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
  /** Slugs of the unit's campuses; none: not bound to a place. */
  campuses?: string[]
  /** Absent: nobody pays. */
  price?: Price
  /** Null or absent: nobody has to say yes. */
  approval?: Approval | null
  /** Absent: asks, at rank 100. */
  survey?: Survey
  /** Slugs of services that belong with it, in order. */
  related?: string[]
  /** The address of whoever is asked whether the page still holds. */
  owner?: string | null
}
