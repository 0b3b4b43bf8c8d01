// Free times of four weeks beside their bare statements; a thousand clients at once for the last hundred seats.
import { sql } from 'kysely'
import { type Ctx, newContext, system } from '#kernel/context.ts'
import { readSettings } from '#kernel/settings.ts'
import { days, later } from '#kernel/time.ts'
import { book, setRules } from '#modules/booking/index.ts'
import { rulesOf } from '#modules/booking/rules/queries.ts'
import { freeTimes } from '#modules/booking/times/free.ts'
import { serviceIdOf } from '#modules/catalogue/index.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { openHub } from '../src/server.ts'
import { asked, type Kind } from './parts/asked.ts'
import { install } from './parts/installation.ts'
import { printMachine } from './parts/machine.ts'
import { recorded } from './parts/recording.ts'
import { figure, printTable } from './parts/table.ts'

const { kinds } = asked({})
const rounds = 40
const [people, rooms, bookings] = [20, 5, 50_000]
const [seats, clients] = [100, 1_000]

const timed = async (work: () => Promise<unknown>) => {
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return { p50: times[Math.floor(rounds / 2)]!, p95: times[Math.floor(rounds * 0.95)]! }
}

const hours = JSON.stringify(
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '17:00' })),
)

/** So many more of a kind; written at once, as the operation would refuse a colleague twice. */
const resources = async (ctx: Ctx, unitId: string, kind: string, n: number) => {
  const { rows } = await sql<{ id: string }>`
    insert into resources (unit_id, slug, kind, name, person_id, campus_ids, competences,
      languages, zone, hours, buffer_after, created_at)
    select ${unitId}, ${`bench-${kind}-`} || i, ${kind}, '{"sv":"x","en":"x"}', p.id, '{}', '{}',
      '{}', 'Europe/Stockholm', ${hours}::jsonb, 15, ${ctx.now}
    from generate_series(1, ${n}) i left join lateral (
      select id from (select distinct person_id as id from role_grants where role = 'staff') s
      where ${kind} = 'person' order by id offset i - 1 limit 1) p on true
    returning id`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

/** Past and coming bookings, none over another: every three hours somebody's, one in ten with a room. */
const fill = (ctx: Ctx, serviceId: string, persons: string[], halls: string[]) =>
  sql`
  with made as (
    insert into bookings (unit_id, service_id, department_id, visibility, requester_id, state,
      starts_at, ends_at, by_video, answers, language, created_at)
    select s.unit_id, s.id, s.department_id, 'department', (select id from people limit 1), 'booked',
      at, at + interval '45 minutes', false, '{}', 'sv', ${ctx.now}
    from services s, lateral (select date_trunc('day', ${ctx.now}::timestamptz)
      + (i / ${people} - ${bookings / people / 2}) * interval '3 hours' as at
      from generate_series(0, ${bookings - 1}) i) times
    where s.id = ${serviceId} returning id, starts_at, ends_at),
  placed as (
    select *, row_number() over (partition by starts_at order by id) as nth from made),
  held as (
    select id, starts_at, ends_at, (${persons}::uuid[])[nth] as resource_id from placed
    union all
    select id, starts_at, ends_at, (${halls}::uuid[])[nth] from placed where nth <= ${people / 10})
  insert into holds (booking_id, resource_id, starts_at, ends_at)
  select id, resource_id, starts_at, ends_at + interval '15 minutes' from held`.execute(ctx.db)

async function measured(kind: Kind) {
  const installation = await install(kind)
  const { hub, database, close } = await openHub(readSettings(installation.settings), {
    demo: true,
  })
  try {
    const ctx = newContext(hub, { actor: system })
    const { id: unitId } = await defaultUnit(ctx)
    const serviceId = (await serviceIdOf(ctx, 'search-consultation'))!
    const persons = await resources(ctx, unitId, 'person', people)
    const halls = await resources(ctx, unitId, 'room', rooms)
    await setRules(ctx, {
      serviceId,
      needs: [
        { role: 'who', of: persons, mode: 'roundRobin' },
        { role: 'where', of: halls },
      ],
      duration: 45,
      step: 15,
    })
    await fill(ctx, serviceId, persons, halls)
    await sql`analyze`.execute(hub.db)
    const rules = (await rulesOf(ctx, serviceId))!
    const span = { from: ctx.now, to: later(ctx.now, days(28)) }
    const ask = () => freeTimes(newContext(hub, { actor: system }), rules, span)
    const found = (await ask()).times.length
    const statements = await recorded(async () => void (await ask()))
    const app = await timed(ask)
    const bare = await timed(async () => {
      const client = await database.pool.connect()
      for (const { text, values } of statements) await client.query(text, values)
      client.release()
    })
    const free = [
      kind,
      figure(found),
      ...[app.p50, app.p95, bare.p95].map((it) => `${figure(it)} ms`),
      `${figure(app.p95 / bare.p95)} ×`,
    ]
    return { free, rush: [kind, ...(await rush(ctx, unitId))] }
  } finally {
    await close()
    await installation.remove()
  }
}

/** All at once for one time: who gets a seat, who is refused, and whoever fares otherwise. */
async function rush(ctx: Ctx, unitId: string) {
  const serviceId = (await serviceIdOf(ctx, 'library-room'))!
  const of = await resources(ctx, unitId, 'seat', seats)
  const needs = [{ role: 'where' as const, of }]
  await setRules(ctx, { serviceId, needs, duration: 60, step: 60 })
  const rules = (await rulesOf(ctx, serviceId))!
  const { times } = await freeTimes(ctx, rules, { from: ctx.now, to: later(ctx.now, days(14)) })
  const start = times[0]!.start.toISOString()
  const began = performance.now()
  const settled = await Promise.allSettled(
    Array.from({ length: clients }, (_, i) =>
      book(newContext(ctx.hub, { actor: system }), {
        service: 'library-room',
        start,
        person: { email: `client.${i}@example.org` },
      }),
    ),
  )
  const seconds = (performance.now() - began) / 1000
  const refused = settled.filter(
    (it) => it.status === 'rejected' && (it.reason as { code?: string }).code === 'slot_taken',
  ).length
  const won = settled.filter(({ status }) => status === 'fulfilled').length
  const { rows } = await sql<{ n: number }>`
    select count(distinct resource_id) as n from holds where resource_id = any(${of})`.execute(
    ctx.db,
  )
  const others = settled.length - won - refused
  return [won, refused, others, rows[0]!.n].map(String).concat(`${figure(seconds)} s`)
}

printMachine()
const all: Awaited<ReturnType<typeof measured>>[] = []
for (const kind of kinds) all.push(await measured(kind))
printTable(
  `Free times of 4 weeks, ${people} people in turn and ${rooms} rooms, ${figure(bookings)} bookings (wanted: p95 under 100 ms)`,
  ['database', 'times', 'p50', 'p95', 'bare p95', 'of bare'],
  all.map(({ free }) => free),
)
printTable(
  `${figure(clients)} at once for the last ${seats} seats`,
  ['database', 'won', 'refused', 'others', 'seats held', 'took'],
  all.map((it) => it.rush),
)
