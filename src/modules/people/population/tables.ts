import type { Generated } from 'kysely'
import { lens } from '#kernel/database/lens.ts'
import type { AffiliationKind } from '../persons/kinds.ts'

type PopulationFigures = {
  id: Generated<string>
  unitId: string
  year: number
  organisationId: string
  kind: AffiliationKind
  campusId: string
  people: number
}
export const db = lens<{ populationFigures: PopulationFigures }>()
