import type { ColumnType, Generated, Selectable } from 'kysely'
import { lens } from '#kernel/database/lens.ts'
import type { Lang, Text2 } from '#kernel/text.ts'
import type { Channel, State } from './states.ts'

export type { Channel, State }

export type ChecklistItem = { id: string; label: Text2 }

type Cases = {
  id: Generated<string>
  number: string
  unitId: string
  departmentId: string
  teamId: string | null
  campusId: string | null
  serviceId: string | null
  formId: string | null
  answers: Record<string, unknown>
  checklist: ChecklistItem[]
  requesterId: string
  orderedById: ColumnType<string | null, string | null | undefined>
  ordererFollows: Generated<boolean>
  groupId: ColumnType<string | null, string | null | undefined>
  groupFollows: Generated<boolean>
  assigneeId: string | null
  subject: string
  language: Lang
  channel: Channel
  visibility: 'department' | 'team' | 'persons'
  state: State
  stateReason: string | null
  waitingUntil: Date | null
  openedAt: Date
  firstAnswerDue: Date | null
  firstAnswerAt: Date | null
  deliveryDue: Date | null
  deliveredAt: Date | null
  closedAt: Date | null
  lastActivityAt: Date
  version: Generated<number>
  isOpen: Generated<boolean>
  dueAt: Generated<Date | null>
}
type CaseViewers = {
  caseId: string
  personId: string
}
type CaseMessages = {
  id: Generated<string>
  caseId: string
  kind: 'message' | 'note'
  authorId: string | null
  authorName: string
  byRequester: boolean
  text: string
  channel: Channel
  at: Date
}
type CaseTicks = {
  caseId: string
  itemId: string
  byId: string | null
  at: Date
}
/** `typed` is what was typed, as the order's form sends it. */
type OrderDrafts = {
  id: Generated<string>
  unitId: string
  serviceId: string
  formId: string | null
  personId: string | null
  email: string | null
  typed: Record<string, unknown>
  at: number
  createdAt: Date
  updatedAt: Date
}
type CaseOutbox = {
  id: Generated<string>
  caseId: string
  kind: 'reply' | 'delivery'
  text: string
  authorId: string
  authorName: string
  sendAt: Date
  timed: boolean
  state: 'waiting' | 'held' | 'taken-back'
  heldWhy: string | null
  waits: Generated<boolean>
  madeAt: Date
}
export type Outgoing = Selectable<CaseOutbox>
export type Case = Selectable<Cases>
export type Message = Selectable<CaseMessages>
export const db = lens<{
  cases: Cases
  caseViewers: CaseViewers
  caseMessages: CaseMessages
  caseTicks: CaseTicks
  orderDrafts: OrderDrafts
  caseOutbox: CaseOutbox
}>()
