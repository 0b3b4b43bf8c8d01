import type { Generated } from 'kysely'
import { lens } from '#kernel/database/lens.ts'
import type { Lang } from '#kernel/text.ts'

type PlanComments = {
  id: Generated<string>
  unitId: string
  row: string
  text: string
  language: Lang
  byId: string | null
  byName: string
  at: Date
}
export const db = lens<{ planComments: PlanComments }>()
