import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { parse } from '#kernel/input.ts'
import { fromCursor, pageOf } from '#kernel/paging.ts'
import { findRecords } from '../search-keys.ts'
import { casesForStaff, ownCases, type visibleCases } from '../policy.ts'
import { type State, states } from '../states.ts'
import { db } from '../tables.ts'

export const views = ['mine', 'open', 'unassigned', 'waiting', 'due', 'all'] as const
export type View = (typeof views)[number]
export const sorts = ['activity', 'opened', 'due'] as const

/** What a list of cases may be asked for: the inbox by people, the API by machines. */
export const listInput = z.object({
  view: z.enum(views).default('open').catch('open'),
  state: z.enum(states).optional(),
  serviceId: z.uuid().optional(),
  teamId: z.uuid().optional(),
  campusId: z.uuid().optional(),
  groupId: z.uuid().optional(),
  assigneeId: z.uuid().optional(),
  sort: z.enum(sorts).default('activity').catch('activity'),
  q: z.string().max(200).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.number().int().min(1).max(200).default(50),
})
export type ListInput = z.input<typeof listInput>

const key = z.tuple([z.iso.datetime(), z.uuid()])

/** One page of cases for staff, or (`own`) of the caller's own. Keyset: page 1,000 costs as page 1. */
export async function casePage(ctx: Ctx, asked: ListInput, { own = false } = {}) {
  const input = parse(listInput, asked)
  const after = fromCursor(key, input.cursor)
  const found = input.q ? await findRecords(ctx, input.q) : undefined
  const column = ({ activity: 'lastActivityAt', opened: 'openedAt', due: 'dueAt' } as const)[
    input.sort
  ]
  const newestFirst = input.sort !== 'due'
  const from = own ? ownCases(ctx) : casesForStaff(ctx)
  const rows = await narrowed(ctx, from, input)
    .select(listColumns)
    .$if(found !== undefined, (q) => q.where('cases.id', 'in', found!))
    .$if(input.sort === 'due', (q) => q.where('cases.dueAt', 'is not', null))
    .$if(after !== undefined, (q) =>
      q.where(
        sql<boolean>`(${sql.ref(`cases.${column}`)}, cases.id) ${sql.raw(newestFirst ? '<' : '>')} (${after![0]}::timestamptz, ${after![1]}::uuid)`,
      ),
    )
    .orderBy(`cases.${column}`, newestFirst ? 'desc' : 'asc')
    .orderBy('cases.id', newestFirst ? 'desc' : 'asc')
    .limit(sql.lit(input.limit + 1))
    .execute()
  const page = pageOf(rows, input.limit, (row) => [row[column]!.toISOString(), row.id])
  return { ...page, found: found?.length ?? null }
}

type From = ReturnType<typeof visibleCases>

const narrowed = (ctx: Ctx, from: From, input: z.output<typeof listInput>) =>
  inView(ctx, from, input.view)
    .$if(input.state !== undefined, (q) => q.where('cases.state', '=', input.state as State))
    .$if(input.serviceId !== undefined, (q) => q.where('cases.serviceId', '=', input.serviceId!))
    .$if(input.teamId !== undefined, (q) => q.where('cases.teamId', '=', input.teamId!))
    .$if(input.campusId !== undefined, (q) => q.where('cases.campusId', '=', input.campusId!))
    .$if(input.groupId !== undefined, (q) => q.where('cases.groupId', '=', input.groupId!))
    .$if(input.assigneeId !== undefined, (q) => q.where('cases.assigneeId', '=', input.assigneeId!))

function inView(ctx: Ctx, from: From, view: View): From {
  // What is the same each time stands in the text, so that a kept plan can use the partial indexes.
  const open = from.where('cases.isOpen', '=', sql.lit(true))
  const { personId, standsInFor = [] } = ctx.actor
  if (view === 'mine' && personId && standsInFor.length > 0)
    return open.where('cases.assigneeId', 'in', [personId, ...standsInFor])
  if (view === 'mine') return open.where('cases.assigneeId', '=', personId)
  if (view === 'open') return open
  if (view === 'unassigned') return open.where('cases.assigneeId', 'is', null)
  if (view === 'waiting') return from.where('cases.state', '=', sql.lit('waiting'))
  if (view === 'due') return open.where('cases.dueAt', '<', soon(ctx))
  return from
}

/** Due within a day, or overdue. */
const soon = (ctx: Ctx) => new Date(ctx.now.getTime() + 86_400_000)

const listColumns = [
  'cases.id',
  'cases.number',
  'cases.subject',
  'cases.state',
  'cases.unitId',
  'cases.departmentId',
  'cases.teamId',
  'cases.campusId',
  'cases.serviceId',
  'cases.requesterId',
  'cases.orderedById',
  'cases.groupId',
  'cases.assigneeId',
  'cases.language',
  'cases.channel',
  'cases.openedAt',
  'cases.waitingUntil',
  'cases.dueAt',
  'cases.firstAnswerAt',
  'cases.firstAnswerDue',
  'cases.deliveryDue',
  'cases.deliveredAt',
  'cases.closedAt',
  'cases.lastActivityAt',
  'cases.version',
] as const

/** Counts stop here: the exact figure of a long list helps nobody and costs everybody. */
export const countedTo = 99

/** How many cases stand in each view, in one query; 100 means more than 99. */
export async function viewCounts(ctx: Ctx): Promise<Record<View, number>> {
  const counted = (view: View) =>
    db(ctx)
      .selectFrom(
        inView(ctx, casesForStaff(ctx), view)
          .select('cases.id')
          .limit(sql.lit(countedTo + 1))
          .as(`of_${view}`),
      )
      .select(sql<number>`count(*)`.as('n'))
  const row = await db(ctx)
    .selectNoFrom(views.filter((view) => view !== 'all').map((view) => counted(view).as(view)))
    .executeTakeFirstOrThrow()
  return { ...(row as unknown as Record<View, number>), all: -1 }
}

/** How many open cases each team has, in one query; 100 means more than 99. */
export async function teamCounts(ctx: Ctx, teamIds: string[]): Promise<Map<string, number>> {
  const ofTeam = inView(ctx, casesForStaff(ctx), 'open')
    .where('cases.teamId', '=', sql.ref<string>('team.id'))
    .select('cases.id')
    .limit(sql.lit(countedTo + 1))
  const { rows } = await sql<{ id: string; n: number }>`
    select team.id, (select count(*) from ${ofTeam.as('counted')}) as n
    from unnest(${teamIds}::uuid[]) as team (id)`.execute(ctx.db)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** How many cases have come in since the list was drawn: told, and shown when asked for. */
export const newsSince = async (ctx: Ctx, since: Date) => {
  const rows = await casesForStaff(ctx)
    .select('cases.id')
    .where('cases.openedAt', '>', since)
    .where('cases.isOpen', '=', sql.lit(true))
    .limit(sql.lit(countedTo))
    .execute()
  return rows.length
}
