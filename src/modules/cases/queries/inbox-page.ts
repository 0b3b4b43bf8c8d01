import { z } from 'zod'
import { type Ctx, holdsAnywhere } from '#kernel/context.ts'
import { remembered } from '#kernel/remembered.ts'
import type { Text2 } from '#kernel/text.ts'
import { type ServiceName, serviceNames } from '#modules/catalogue/index.ts'
import {
  initialsOf,
  personCards,
  standsInFor,
  type UnitParts,
  unitParts,
} from '#modules/people/index.ts'
import { staffScope } from '../policy.ts'
import { states } from '../states.ts'
import { leads } from './left-behind.ts'
import { casePage, sorts, teamCounts, viewCounts, views } from './inbox.ts'

const word = z.string().max(200).optional().catch(undefined)
const asked = z.object({
  view: z.enum(views).catch('open'),
  team: word,
  service: word,
  campus: word,
  state: z.enum(states).optional().catch(undefined),
  sort: z.enum(sorts).catch('activity'),
  q: word,
  cursor: z.string().max(500).optional().catch(undefined),
})
export type Asked = z.output<typeof asked>

/** A row as the list shows it. */
export type InboxRow = {
  id: string
  number: string
  subject: string
  state: (typeof states)[number]
  requester: string
  campus: Text2 | null
  service: Text2 | null
  assignee: { name: string; initials: string } | null
  dueAt: Date | null
  awaitsAnswer: boolean
  waitingUntil: Date | null
  openedAt: Date
  lastActivityAt: Date
}

/** All that the staff's list shows; the same number of queries however many rows there are. */
export async function inboxPage(ctx: Ctx, search: URLSearchParams) {
  const unitId = ctx.actor.unitIds[0]!
  const input = whatIsAsked(ctx, search)
  const [parts, names] = await Promise.all([
    unitParts(ctx, unitId),
    serviceNames(ctx, ctx.actor.unitIds),
  ])
  const services = names.filter((one) => one.unitId === unitId && one.status === 'published')
  const teams = parts.teams.filter(({ id }) => ctx.actor.teamIds.includes(id))
  const [counts, ofTeams, page] = await Promise.all([
    ...countsOf(
      ctx,
      teams.map(({ id }) => id),
    ),
    casePage(ctx, idsOf(ctx, input, parts, services)),
  ])
  return {
    asked: input,
    counts,
    // A closed team stays in view while it has open cases.
    teams: teams
      .filter(({ id, open }) => open || ofTeams.get(id))
      .map(({ id, slug, name }) => ({ slug, name, count: ofTeams.get(id) ?? 0 })),
    services: services.map(({ slug, name }) => ({ slug, name })),
    campuses: parts.campuses.map(({ slug, name }) => ({ slug, name })),
    rows: await rowsOf(ctx, page.items, parts, names),
    next: page.next,
    found: page.found,
    standsIn: await standsInFor(ctx),
    leads: leads(ctx),
    at: ctx.now,
  }
}
export type Inbox = Awaited<ReturnType<typeof inboxPage>>

/** What stands beside the views and teams: the same until somebody changes something. */
const countsOf = (ctx: Ctx, teamIds: string[]) =>
  [
    remembered(ctx, `views:${staffScope(ctx.actor)}`, () => viewCounts(ctx)),
    remembered(ctx, `teams:${staffScope(ctx.actor)}`, () => teamCounts(ctx, teamIds)),
  ] as const

/** The address as a question. Words and ended states are looked for everywhere, a team among its open. */
function whatIsAsked({ actor }: Ctx, search: URLSearchParams): Asked {
  const given = Object.fromEntries([...search].filter(([, value]) => value !== ''))
  const everywhere = given['q'] || (given['state'] && isOver(given['state']))
  const works = holdsAnywhere(actor, 'staff', 'lead')
  const usual = everywhere ? 'all' : given['team'] || !works ? 'open' : 'mine'
  return asked.parse({ ...given, view: given['view'] ?? usual })
}

const isOver = (state: string) => ['delivered', 'closed', 'withdrawn', 'declined'].includes(state)

/** Slugs of the address as ids; one that is nobody's finds nothing rather than everything. */
function idsOf(
  { actor }: Ctx,
  { team, service, campus, ...input }: Asked,
  parts: UnitParts,
  services: { id: string; slug: string }[],
) {
  const idOf = (all: { id: string; slug: string }[], slug: string) =>
    all.find((one) => one.slug === slug)?.id ?? '00000000-0000-7000-8000-000000000000'
  const ended = input.state && isOver(input.state) // the views hold open cases only
  return {
    ...input,
    limit: 50,
    ...(ended && { view: 'all' as const }),
    ...(ended && input.view === 'mine' && actor.personId && { assigneeId: actor.personId }),
    ...(team && { teamId: idOf(parts.teams, team) }),
    ...(service && { serviceId: idOf(services, service) }),
    ...(campus && { campusId: idOf(parts.campuses, campus) }),
  }
}

type Row = Awaited<ReturnType<typeof casePage>>['items'][number]

/** Rows with the names of people, services and places. */
export async function rowsOf(
  ctx: Ctx,
  rows: Row[],
  { campuses }: Pick<UnitParts, 'campuses'>,
  names: Pick<ServiceName, 'id' | 'shortName'>[],
) {
  const services = new Map(names.map((service) => [service.id, service]))
  const people = await personCards(
    ctx,
    rows.flatMap(({ requesterId, assigneeId }) => [requesterId, assigneeId]),
  )
  return rows.map((row): InboxRow => {
    const assignee = people.get(row.assigneeId ?? '')
    return {
      id: row.id,
      number: row.number,
      subject: row.subject,
      state: row.state,
      requester: people.get(row.requesterId)?.name ?? '',
      campus: campuses.find(({ id }) => id === row.campusId)?.name ?? null,
      service: services.get(row.serviceId ?? '')?.shortName ?? null,
      assignee: assignee ? { name: assignee.name, initials: initialsOf(assignee.name) } : null,
      dueAt: row.dueAt,
      awaitsAnswer: row.firstAnswerAt === null,
      waitingUntil: row.waitingUntil,
      openedAt: row.openedAt,
      lastActivityAt: row.lastActivityAt,
    }
  })
}
