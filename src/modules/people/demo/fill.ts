import type { Ctx } from '#kernel/context.ts'
import { addPerson, addUnit, grantRole } from '../operations.ts'
import { unitParts } from '../queries.ts'
import { demoPeople, demoUnit } from './organisation.ts'

/** The demo unit and its invented people, by the same operations as real ones. No passwords. */
export async function fillOrganisation(ctx: Ctx) {
  const { id: unitId } = await addUnit(ctx, demoUnit)
  const { departments, teams, campuses } = await unitParts(ctx, unitId)
  const named = (parts: { id: string; slug: string }[], slug: string | undefined) => {
    if (slug === undefined) return undefined
    const part = parts.find((part) => part.slug === slug)
    if (!part) throw new Error(`the demo unit has nothing called ${slug}`)
    return part.id
  }
  for (const { role, department, team, campus, ...person } of demoPeople) {
    const campusId = named(campuses, campus)
    const { id: personId } = await addPerson(ctx, { ...person, campusId })
    if (!role) continue
    const departmentId = named(departments, department)
    await grantRole(ctx, { personId, unitId, role, departmentId, teamId: named(teams, team) })
  }
}
