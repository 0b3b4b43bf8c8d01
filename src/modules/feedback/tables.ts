import type { Generated, Selectable } from 'kysely'
import { lens } from '#kernel/database/lens.ts'

type Invitations = {
  caseId: string
  unitId: string
  departmentId: string | null
  campusId: string | null
  serviceId: string | null
  commission: boolean
  invitedAt: Date
}
type Responses = {
  id: Generated<string>
  caseId: string
  personId: string | null
  rating: number
  comment: string | null
  at: Date
  changedAt: Date
  version: Generated<number>
}
export type Invitation = Selectable<Invitations>
export type Response = Selectable<Responses>
export const db = lens<{ invitations: Invitations; responses: Responses }>()
