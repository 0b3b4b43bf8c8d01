import type { Generated, Selectable } from 'kysely'
import { lens } from '#kernel/database/lens.ts'
import type { FieldErrors } from '#kernel/errors.ts'
import type { Text2 } from '#kernel/text.ts'
import type { Verdict } from './upkeep/links.ts'
import type { GuideStep } from './guides/guide-type.ts'
import type {
  ApprovalFrom,
  Audience,
  Channel,
  ChecklistStep,
  Fields,
  Price,
  Stage,
  Survey,
} from './service-type.ts'

type Services = {
  id: Generated<string>
  unitId: string
  slug: string
  departmentId: string
  teamId: string
  name: Text2
  shortName: Text2
  summary: Text2
  body: Text2
  steps: Text2[]
  facts: ServiceFacts
  audiences: Audience[]
  stages: Stage[]
  channels: Channel[]
  keywords: { sv: string[]; en: string[] }
  firstAnswerHours: number
  deliveryDays: number | null
  checklist: ChecklistStep[]
  formId: string | null
  planRows: string[]
  rank: Generated<number>
  retention: 'ordinary' | 'short' | 'keep'
  visibility: Generated<Visibility>
  status: Generated<ServiceStatus>
  campuses: Generated<string[]>
  price: Generated<Price>
  approvalFrom: ApprovalFrom | null
  approverId: string | null
  approvalDeputyId: string | null
  approvalRemindDays: number | null
  survey: Generated<Survey>
  related: Generated<string[]>
  ownerId: string | null
  reviewedOn: string | null
  reviewDue: string | null
  version: Generated<number>
  createdAt: Date
  updatedAt: Date
  /** When the words of each language last changed. */
  svChangedAt: Date
  enChangedAt: Date
}
type Forms = {
  id: Generated<string>
  serviceId: string
  version: number
  fields: Fields
  createdAt: Date
}

type Guides = {
  id: Generated<string>
  unitId: string
  slug: string
  title: Text2
  summary: Text2
  steps: GuideStep[]
  keywords: { sv: string[]; en: string[] }
  audiences: Audience[]
  rank: Generated<number>
  status: Generated<ServiceStatus>
  version: Generated<number>
  createdAt: Date
  updatedAt: Date
  /** When the words of each language last changed. */
  svChangedAt: Date
  enChangedAt: Date
}
type GuideTicks = { guideId: string; personId: string; stepId: string; tickedAt: Date }

type Drafts = {
  id: Generated<string>
  unitId: string
  kind: Kind
  slug: string
  content: Content
  base: number | null
  publishAt: Date | null
  fault: FieldErrors | null
  authorId: string | null
  updatedAt: Date
  version: Generated<number>
}
type Revisions = {
  id: Generated<string>
  unitId: string
  kind: Kind
  recordId: string
  number: number
  content: Content
  authorId: string | null
  publishedAt: Date
}
type FactChecks = {
  id: Generated<string>
  unitId: string
  serviceId: string
  personId: string | null
  askedAt: Date
  answeredAt: Date | null
  holds: boolean | null
  comment: string | null
  settledAt: Date | null
}
type CheckedLinks = {
  unitId: string
  url: string
  verdict: Verdict
  reason: string
  foundOn: { kind: Kind; slug: string }[]
  checkedAt: Date
}
type FormerSlugs = { unitId: string; kind: Kind; slug: string; recordId: string }

/** What is edited, published and kept by revision. */
export const kinds = ['service', 'guide'] as const
export type Kind = (typeof kinds)[number]
/** A service or guide as it is written, without its form and without persons; a draft may lack parts. */
export type Content = Record<string, unknown>
export type Draft = Selectable<Drafts>
export type Revision = Selectable<Revisions>

/** Days are `YYYY-MM-DD`, both included. */
type Codes = {
  list: string
  code: string
  name: string
  fromDay: string | null
  untilDay: string | null
}

export const visibilities = ['department', 'team', 'persons'] as const
export type Visibility = (typeof visibilities)[number]
export const serviceStatuses = ['draft', 'published', 'retired'] as const
export type ServiceStatus = (typeof serviceStatuses)[number]
export type ServiceFacts = { cost: Text2; where: Text2; languages: ('sv' | 'en')[] }
export type Service = Selectable<Services>
export type ServiceForm = Selectable<Forms>
export type Guide = Selectable<Guides>

export const db = lens<{
  services: Services
  forms: Forms
  guides: Guides
  guideTicks: GuideTicks
  codes: Codes
  drafts: Drafts
  revisions: Revisions
  formerSlugs: FormerSlugs
  factChecks: FactChecks
  checkedLinks: CheckedLinks
}>()
