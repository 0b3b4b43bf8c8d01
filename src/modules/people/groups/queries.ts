import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, holdsAnywhere } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import type { Text2 } from '#kernel/text.ts'
import { dayOf } from '#kernel/time.ts'
import { openCampuses, organisations } from '../queries/organisation.ts'
import { db } from '../tables.ts'
import { mayKeepGroup, membersToday, visibleGroups } from './policy.ts'

export type GroupCard = { id: string; slug: string; name: Text2 }

/** The groups that the caller belongs to and can order for today, by Swedish name. */
export async function myGroups(ctx: Ctx): Promise<(GroupCard & { leads: boolean })[]> {
  if (ctx.actor.groupIds.length === 0) return []
  const rows = await membersToday(ctx)
    .innerJoin('researchGroups', 'researchGroups.id', 'groupMembers.groupId')
    .select(['researchGroups.id', 'researchGroups.slug', 'researchGroups.name', 'leads'])
    .where('groupMembers.personId', '=', ctx.actor.personId)
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', dayOf(ctx.now))]))
    .execute()
  return rows.sort((a, b) => a.name.sv.localeCompare(b.name.sv, 'sv'))
}

/** Names of groups by id; the caller has checked who may see them. One query. */
export async function groupCards(ctx: Ctx, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map<string, GroupCard>()
  const rows = await db(ctx)
    .selectFrom('researchGroups')
    .select(['id', 'slug', 'name'])
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** What groups are called, by their slugs. */
export async function groupNames(ctx: Ctx, slugs: string[]): Promise<Map<string, Text2>> {
  if (slugs.length === 0) return new Map()
  const rows = await db(ctx)
    .selectFrom('researchGroups')
    .select(['slug', 'name'])
    .where('slug', 'in', slugs)
    .execute()
  return new Map(rows.map(({ slug, name }) => [slug, name]))
}

/**
 * The group of that slug, if the person belongs to it today and it goes on. Whoever works nowhere has to
 * belong to it, too: an order is no way to find out who does.
 */
export async function groupForOrder(
  ctx: Ctx,
  slug: string,
  personId: string,
): Promise<GroupCard | undefined> {
  const { actor } = ctx
  const anybody = actor.kind === 'token' || actor.kind === 'system' || actor.unitIds.length > 0
  return membersToday(ctx)
    .innerJoin('researchGroups', 'researchGroups.id', 'groupMembers.groupId')
    .select(['researchGroups.id', 'researchGroups.slug', 'researchGroups.name'])
    .where('researchGroups.slug', '=', slug)
    .where('groupMembers.personId', '=', personId)
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', dayOf(ctx.now))]))
    .$if(!anybody, (q) => q.where('researchGroups.id', 'in', [...actor.groupIds]))
    .executeTakeFirst()
}

/** Who belongs to a group today; ids alone. The caller has checked who may see it. */
export const memberIdsOf = async (ctx: Ctx, groupId: string): Promise<string[]> =>
  (await membersToday(ctx).select('personId').where('groupId', '=', groupId).execute()).map(
    ({ personId }) => personId,
  )

/** The group of that slug or id, if the caller sees it. */
export const findGroup = (ctx: Ctx, slugOrId: string): Promise<GroupCard | undefined> =>
  visibleGroups(ctx)
    .select(['id', 'slug', 'name'])
    .where((eb) =>
      // An id of wrong form is no id: it would be refused as one.
      z.uuid().safeParse(slugOrId).success ? eb('id', '=', slugOrId) : eb('slug', '=', slugOrId),
    )
    .executeTakeFirst()

/** What can be chosen as a group's place. */
export async function groupPlaces(ctx: Ctx) {
  const [all, campuses] = await Promise.all([organisations(ctx), openCampuses(ctx)])
  return {
    organisations: all.filter(({ open }) => open).map(({ id, name, kind }) => ({ id, name, kind })),
    campuses,
  }
}

/** One group's page. Addresses are for those who keep it: members see names. */
export async function groupPage(ctx: Ctx, slug: string) {
  const group = await visibleGroups(ctx)
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow(notFound)
  const [rows, all, campuses] = await Promise.all([
    db(ctx)
      .selectFrom('groupMembers')
      .innerJoin('people', 'people.id', 'groupMembers.personId')
      .select(['personId', 'people.name', 'people.email', 'leads', 'fromDay', 'untilDay'])
      .where('groupId', '=', group.id)
      .orderBy('people.name')
      .orderBy('fromDay')
      .execute(),
    organisations(ctx),
    openCampuses(ctx),
  ])
  const day = dayOf(ctx.now)
  const isMember = (row: (typeof rows)[number]) => row.untilDay === null || row.untilDay > day
  const members = rows.filter(isMember)
  const leaderIds = members.filter(({ leads }) => leads).map(({ personId }) => personId)
  const keeps = mayKeepGroup(ctx.actor, { leaderIds })
  const shown = ({ email, ...row }: (typeof rows)[number]) => ({
    ...row,
    email: keeps ? email : '',
  })
  return {
    group,
    organisation: all.find(({ id }) => id === group.organisationId)?.name ?? null,
    campus: campuses.find(({ id }) => id === group.campusId)?.name ?? null,
    members: members.map(shown),
    former: rows.filter((row) => !isMember(row) && row.untilDay !== row.fromDay).map(shown),
    closed: group.closedOn !== null && group.closedOn <= day,
    me: ctx.actor.personId,
    places: {
      organisations: all.filter(({ open }) => open).map(({ id, name }) => ({ id, name })),
      campuses,
    },
    may: { keep: keeps, leave: members.some(({ personId }) => personId === ctx.actor.personId) },
  }
}
export type GroupData = Awaited<ReturnType<typeof groupPage>>

/** All groups with how many belong to them; for administrators, those without a leader first. */
export async function groupList(ctx: Ctx) {
  if (!holdsAnywhere(ctx.actor, 'administrator')) throw notFound()
  const day = dayOf(ctx.now)
  const now = sql`m.from_day <= ${day} and (m.until_day is null or m.until_day > ${day})`
  const rows = await visibleGroups(ctx)
    .select(['id', 'slug', 'name', 'organisationId', 'closedOn'])
    .select([
      sql<number>`(select count(*) from group_members m
        where m.group_id = research_groups.id and ${now})`.as('members'),
      sql<string[]>`array(select p.name from group_members m join people p on p.id = m.person_id
        where m.group_id = research_groups.id and m.leads and ${now} order by p.name)`.as(
        'leaders',
      ),
    ])
    .limit(2000)
    .execute()
  const names = new Map((await organisations(ctx)).map(({ id, name }) => [id, name]))
  return rows
    .map(({ organisationId, closedOn, ...row }) => ({
      ...row,
      organisation: names.get(organisationId ?? '') ?? null,
      closed: closedOn !== null && closedOn <= day,
    }))
    .sort((a, b) => a.name.sv.localeCompare(b.name.sv, 'sv'))
}
