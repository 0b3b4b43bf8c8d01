import type { Ctx } from '#kernel/context.ts'
import { addUnit } from '../operations.ts'
import { grantRole } from '../roles/grant.ts'
import { addPerson } from '../persons/add.ts'
import { addOrganisation, closePart, renamePart } from '../operations/organisation.ts'
import { organisations, unitParts } from '../queries/organisation.ts'
import { addGroup, addMember, setLeads } from '../groups/operations.ts'
import { fillPopulation } from './population.ts'
import { fillProgrammes } from './programmes.ts'
import { memberIdsOf } from '../groups/queries.ts'
import { demoGroups } from './groups.ts'
import { demoOrganisations, demoRequesters, demoStaff, demoUnit } from './organisation.ts'

/** The demo unit and its invented people, by the same operations as real ones. No passwords. */
export async function fillOrganisation(ctx: Ctx) {
  const departments = demoUnit.departments.map((department) => ({
    ...department,
    teams: demoUnit.teams.filter((team) => team.department === department.slug),
  }))
  const { id: unitId } = await addUnit(ctx, { ...demoUnit, departments })
  const { teams, campuses } = await unitParts(ctx, unitId)
  const campusOf = new Map(campuses.map(({ slug, id }) => [slug, id]))
  const teamOf = new Map(teams.map((team) => [team.slug, team]))

  for (const { team: slug, roles, campus, ...person } of demoStaff) {
    const { id: personId } = await addPerson(ctx, { ...person, campusId: campusOf.get(campus) })
    const team = slug === null ? undefined : teamOf.get(slug)
    // Staff belong to a team, a lead to the whole department, all others to the unit.
    const places = {
      staff: { teamId: team?.id },
      lead: { departmentId: team?.departmentId },
    } as Record<string, { teamId?: string; departmentId?: string }>
    for (const role of roles) await grantRole(ctx, { personId, unitId, role, ...places[role] })
  }
  for (const { kind, name, before, closedOn } of demoOrganisations) {
    const { id } = await addOrganisation(ctx, { kind, name: before?.name ?? name })
    const one = { part: 'organisation', id } as const
    if (before) await renamePart(ctx, { ...one, name, from: before.until })
    if (closedOn) await closePart(ctx, { ...one, on: closedOn })
  }
  const known = await organisations(ctx)
  const idOf = new Map(known.map(({ name, id }) => [name.sv, id]))
  for (const { campus, kind, affiliation, also, ...person } of demoRequesters) {
    const affiliations = [
      { kind, organisation: affiliation, organisationId: idOf.get(affiliation.sv) },
      ...(also ? [{ ...also, organisationKind: 'hospital-region' as const }] : []),
    ]
    await addPerson(ctx, { ...person, affiliations, campusId: campusOf.get(campus) })
  }
  await fillProgrammes(ctx, unitId, known)
  await fillPopulation(ctx, unitId, known)
  await fillGroups(ctx, campusOf)
}

async function fillGroups(ctx: Ctx, campusOf: Map<string, string>) {
  const known = await organisations(ctx)
  const email = new Map(demoRequesters.map((person) => [person.name, person.email]))
  for (const { name, department, campus, leader, members } of demoGroups) {
    const { id: groupId } = await addGroup(ctx, {
      name,
      organisationId: known.find((one) => one.name.sv === department)?.id,
      campusId: campusOf.get(campus),
      leader: email.get(leader ?? members[0]!),
    })
    for (const member of leader ? members : members.slice(1))
      await addMember(ctx, { groupId, email: email.get(member)! })
    if (leader) continue
    const [first] = await memberIdsOf(ctx, groupId)
    await setLeads(ctx, { groupId, personId: first!, leads: false })
  }
}
