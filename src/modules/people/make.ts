import { randomBytes } from 'node:crypto'
import type { Ctx, Role } from '#kernel/context.ts'
import type { World } from '#test/world.ts'
import { fillOrganisation } from './demo/fill.ts'
import { slugOf } from './organisation.ts'
import { unitParts } from './queries/organisation.ts'
import { addUnit, createToken } from './operations.ts'
import { grantRole } from './roles/grant.ts'
import { addPerson } from './persons/add.ts'
import { importPopulation } from './population/operations.ts'

const t = (text: string) => ({ sv: text, en: text })
const part = (slug: string, name = slug) => ({ slug, name: t(name) })

/** A word that no other unit of the test has. */
export const unique = () => randomBytes(5).toString('hex')

/** A unit of its own: two departments with a team each, three campuses, and people in all roles. */
export async function aUnit(world: World) {
  const ctx = world.system
  const mark = unique()
  const { id } = await addUnit(ctx, {
    slug: `unit-${mark}`,
    name: t(`Library ${mark}`),
    faculty: { sv: 'Medicinska fakulteten', en: 'Faculty of Medicine' },
    departments: [
      { ...part('research-and-learning', 'Research and learning'), teams: [part('search')] },
      { ...part('med-it', 'Med IT'), teams: [part('it-support')] },
    ],
    campuses: [part('lund', 'Lund'), part('malmo', 'Malmö'), part('helsingborg', 'Helsingborg')],
  })
  const parts = await unitParts(ctx, id)
  const departments = bySlug(parts.departments)
  const teams = bySlug(parts.teams)
  const campuses = bySlug(parts.campuses)
  const works = (
    name: string,
    role: Exclude<Role, 'requester'>,
    department?: string,
    team?: string,
  ) =>
    aColleague(world, id, {
      name,
      role,
      ...(department && { departmentId: departments[department]!.id }),
      ...(team && { teamId: teams[team]!.id }),
    })
  const elsewhere = await addUnit(ctx, {
    slug: `other-${mark}`,
    name: t(`Other ${mark}`),
    faculty: t('Other faculty'),
  })
  return {
    id,
    unitId: id,
    parts,
    departments,
    teams,
    campuses,
    anna: await works('Anna Lind', 'staff', 'research-and-learning'),
    bo: await works('Bo Ek', 'staff', 'research-and-learning', 'search'),
    cecilia: await works('Cecilia Norén', 'staff', 'med-it'),
    manager: await works('Marianne Holm', 'manager'),
    auditor: await works('Gunnar Alm', 'auditor'),
    administrator: await works('Rasmus Berg', 'administrator'),
    requester: await aRequester(world, 'Mira Sandell'),
    stranger: await aColleague(world, elsewhere.id, { name: 'Stig Främling', role: 'staff' }),
  }
}
export type TestUnit = Awaited<ReturnType<typeof aUnit>>

/** The demo unit with all its people. */
export const theDemoUnit = (world: World) => fillOrganisation(world.system)

/** Somebody who works in a unit. */
export async function aColleague(
  world: World,
  unitId: string,
  {
    name,
    ...grant
  }: { name: string; role: Exclude<Role, 'requester'>; departmentId?: string; teamId?: string },
) {
  const { id: personId } = await added(world.system, name)
  await grantRole(world.system, { personId, unitId, ...grant })
  return world.person(personId)
}

/** Somebody who works nowhere in the organisation's units, and orders. */
export const aRequester = async (world: World, name = 'Mira Sandell') =>
  world.person((await added(world.system, name)).id)

/** A token's text, for `world.request`. */
export const aToken = async (world: World, unitId: string, role: Role = 'staff') =>
  (await createToken(world.system, { unitId, role, name: `${role} ${unique()}` })).token

/** Figures of whom a unit is there for, by lines of year;department;kind;campus;people. */
export const aPopulation = (world: World, unitId: string, lines: string[]) =>
  importPopulation(world.system, {
    unitId,
    csv: ['year;department;kind;campus;people', ...lines].join('\n'),
  })

const added = (ctx: Ctx, name: string) =>
  addPerson(ctx, { name, email: `${slugOf(name.split(' ')[0]!)}.${unique()}@example.org` })

const bySlug = <P extends { slug: string }>(parts: P[]) =>
  Object.fromEntries(parts.map((part) => [part.slug, part])) as Record<string, P>
