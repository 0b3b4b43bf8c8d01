import { z } from 'zod'
import { type Ctx, holdsAnywhere } from '#kernel/context.ts'
import { conflict, invalid } from '#kernel/errors.ts'
import { email, line, optional, text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf } from '#kernel/time.ts'
import { freeSlug } from '../operations/free-slug.ts'
import { findOrAddRequester } from '../requester.ts'
import { db } from '../tables.ts'
import { tellAdded } from './letter.ts'
import { checkPlace } from './place.ts'
import { mayAddGroup, mayKeepGroup, membersToday, visibleGroups } from './policy.ts'

const about = {
  name: z.object({ sv: text(200), en: text(200) }),
  organisationId: optional(z.uuid()),
  campusId: optional(z.uuid()),
}
const which = { groupId: z.uuid() }

/** Makes a group that the caller leads; an administrator makes it for whom the address belongs to. */
export const addGroup = operation('group.add', {
  input: z.object({ ...about, leader: optional(email), leaderName: optional(line(200)) }),
  allow: mayAddGroup,
  async run(ctx, { name, leader, leaderName, ...place }) {
    const { organisationId, campusId } = await checkPlace(ctx, place)
    const arranges = ctx.actor.kind === 'system' || holdsAnywhere(ctx.actor, 'administrator')
    const other =
      arranges && leader
        ? await findOrAddRequester(ctx, { email: leader, name: leaderName, language: ctx.lang })
        : undefined
    const leaderId = other?.id ?? ctx.actor.personId
    if (!leaderId) throw invalid({ leader: ['required'] })
    const slug = await freeSlug(ctx, 'research_groups', name.sv)
    const group = await db(ctx)
      .insertInto('researchGroups')
      .values({ slug, name, organisationId, campusId, createdAt: ctx.now, closedOn: null })
      .returning(['id', 'slug'])
      .executeTakeFirstOrThrow()
    if (other) await tellAdded(ctx, { group: { ...group, name }, person: other, leads: true })
    await begin(ctx, { groupId: group.id, personId: leaderId, leads: true })
    return group
  },
})

/** Changes what a group is called, where it belongs, and whether it goes on. */
export const editGroup = operation('group.edit', {
  input: z.object({ ...which, ...about, closedOn: optional(z.iso.date()), version }),
  load: groupToChange,
  allow: mayKeepGroup,
  versioned: 'research_groups',
  async run(ctx, { groupId, name, closedOn = null, ...place }, before) {
    const { organisationId, campusId } = await checkPlace(ctx, place, before)
    await db(ctx)
      .updateTable('researchGroups')
      .set({ name, organisationId, campusId, closedOn })
      .where('id', '=', groupId)
      .execute()
  },
  trace: ({ closedOn }) => ({ closedOn: closedOn ?? null }),
})

/** Adds whom the address belongs to, from today, and tells them by mail. */
export const addMember = operation('group.add-member', {
  input: z.object({ ...which, email, name: optional(line(200)) }),
  load: groupToChange,
  allow: mayKeepGroup,
  async run(ctx, { groupId, email, name }, group) {
    const person = await findOrAddRequester(ctx, { email, name, language: ctx.lang })
    if (await membershipOf(ctx, groupId, person.id)) throw invalid({ email: ['already_member'] })
    await tellAdded(ctx, { group, person, leads: false })
    await begin(ctx, { groupId, personId: person.id, leads: false })
    return { id: groupId, personId: person.id }
  },
})

/**
 * Ends a membership from today: one leaves oneself, or is taken out by who keeps the group. The last
 * leader may leave; then the group stands among those without one.
 */
export const endMembership = operation('group.end-membership', {
  input: z.object({ ...which, personId: z.uuid() }),
  load: groupToChange,
  allow: (actor, group, { personId }) => actor.personId === personId || mayKeepGroup(actor, group),
  async run(ctx, { groupId, personId }) {
    if (!(await end(ctx, groupId, personId))) throw conflict('already_done')
    return { id: groupId }
  },
  trace: ({ personId }) => ({ personId }),
})

/** Makes a member leader, or a leader member; what they were stays in the history. */
export const setLeads = operation('group.set-leads', {
  input: z.object({
    ...which,
    personId: z.uuid(),
    leads: z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]),
  }),
  load: groupToChange,
  allow: mayKeepGroup,
  async run(ctx, { groupId, personId, leads }) {
    const before = await end(ctx, groupId, personId)
    if (!before) throw invalid({ personId: ['unknown'] })
    await begin(ctx, { groupId, personId, leads })
    return { id: groupId }
  },
  trace: ({ personId, leads }) => ({ personId, leads }),
})

/** The group, locked, with those who lead it today. */
async function groupToChange(ctx: Ctx, { groupId }: { groupId: string }) {
  const group = await visibleGroups(ctx)
    .selectAll()
    .where('id', '=', groupId)
    .forUpdate()
    .executeTakeFirst()
  if (!group) return undefined
  const leaders = await membersToday(ctx)
    .select('personId')
    .where('groupId', '=', groupId)
    .where('leads', '=', true)
    .execute()
  return { ...group, leaderIds: leaders.map(({ personId }) => personId) }
}

const membershipOf = (ctx: Ctx, groupId: string, personId: string) =>
  membersToday(ctx)
    .select(['id', 'fromDay'])
    .where('groupId', '=', groupId)
    .where('personId', '=', personId)
    .executeTakeFirst()

const begin = (ctx: Ctx, member: { groupId: string; personId: string; leads: boolean }) =>
  db(ctx)
    .insertInto('groupMembers')
    .values({ ...member, fromDay: dayOf(ctx.now), untilDay: null })
    .execute()

async function end(ctx: Ctx, groupId: string, personId: string) {
  const membership = await membershipOf(ctx, groupId, personId)
  if (membership)
    await db(ctx)
      .updateTable('groupMembers')
      .set({ untilDay: dayOf(ctx.now) })
      .where('id', '=', membership.id)
      .execute()
  return membership
}
