import type { Generated } from 'kysely'
import { lens } from '#kernel/database/lens.ts'

type Where = {
  indicator: string
  definition: number
  unitId: string
  day: string
  campusId: string | null
  departmentId: string | null
  serviceId: string | null
  /** Numeric columns come as text, as the driver loses no digits. */
  numerator: string
  denominator: string
}
type Facts = Where & {
  id: Generated<string>
  recordId: string
  kind: string
  value: string | null
}
type FactTotals = Where & {
  total: string
  squares: string
  /** Connections add to rows of their own, and wait for nobody. */
  slot: Generated<number>
}

export const db = lens<{ facts: Facts; factTotals: FactTotals }>()
