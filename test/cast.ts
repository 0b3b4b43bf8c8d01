import { as, type Actor, type Ctx, newContext } from '#kernel/context.ts'
import { makeLink } from '#kernel/links.ts'
import { followCtx } from '#modules/cases/follow.ts'
import { aGuide, aService } from '#modules/catalogue/make.ts'
import { byLink } from '#modules/feedback/queries.ts'
import { actorOf, addGroup } from '#modules/people/index.ts'
import { aColleague, aRequester, aToken, aUnit } from '#modules/people/make.ts'
import type { Persona, World } from './world.ts'

/** A unit with a service, somebody in every role, and a second unit on the other side of the wall. */
export async function aCast(world: World) {
  const unit = await aUnit(world)
  const departmentId = unit.departments['research-and-learning']!.id
  const service = await aService(world, unit)
  const guide = await aGuide(world, unit)
  const wall = await aUnit(world)
  const works = (name: string, role: 'lead' | 'editor') =>
    aColleague(world, unit.id, { name, role, departmentId })
  const other = await aRequester(world, 'Olle Ask')
  const group = await addGroup(world.as(other), { name: { sv: 'Gruppen', en: 'The group' } })
  /** Everybody who signs in, by the part they play. The case is visible to the first department. */
  const people = {
    requester: unit.requester,
    'other requester': await world.person(other.id), // leads the group
    staff: unit.anna,
    'staff, team': unit.bo,
    'staff, other department': unit.cecilia,
    lead: await works('Lena Dahl', 'lead'),
    editor: await works('Eva Ros', 'editor'),
    manager: unit.manager,
    auditor: unit.auditor,
    administrator: unit.administrator,
    'other unit, staff': wall.anna,
    'other unit, administrator': wall.administrator,
  } satisfies Record<string, Persona>
  return { unit, wall, service, guide, group, people }
}
export type Cast = Awaited<ReturnType<typeof aCast>>
export type Part = keyof Cast['people']

/** The bearers of the two mailed links of a case. */
export async function linksOf(world: World, caseId: string) {
  const of = (purpose: string) =>
    makeLink(world.system, { purpose, recordId: caseId, personId: null })
  return { follow: await of('follow'), rate: await of('rate') }
}

/** Everybody as a context: people, links, a token, a guest and the house's own jobs. */
export async function contextsOf(world: World, cast: Cast, caseId: string) {
  const links = await linksOf(world, caseId)
  const token = await aToken(world, cast.unit.id)
  const people = Object.entries(cast.people).map(([part, who]) => [part, world.as(who)] as const)
  return {
    guest: world.guest,
    'link to follow': await followCtx(world.guest, links.follow),
    'link to rate': (await byLink(world.guest, links.rate))!,
    ...(Object.fromEntries(people) as Record<Part, Ctx>),
    'token, staff': as(world.guest, await actorOfToken(world, token)),
    system: world.system,
  }
}

export async function actorOfToken(world: World, token: string): Promise<Actor> {
  const headers = { authorization: `Bearer ${token}` }
  return (await actorOf(world.hub, new Request('http://127.0.0.1/', { headers }))).actor
}

/** A context of its own request, for two at once. */
export const again = (ctx: Ctx) => newContext(ctx.hub, { actor: ctx.actor, lang: ctx.lang })
