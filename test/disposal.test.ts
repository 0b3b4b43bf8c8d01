import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disposed, disposeOfRecords } from '#kernel/disposal/index.ts'
import { days } from '#kernel/time.ts'
import { aBookable, aResource } from '#modules/booking/make.ts'
import { makeBooking } from '#modules/booking/index.ts'
import { assignCase, noteOnCase, replyToCase, setState, tickItem } from '#modules/cases/index.ts'
import { aCase } from '#modules/cases/make.ts'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { planRecompute } from '#modules/plan/index.ts'
import { takeInMail } from '#modules/mail/index.ts'
import { placesOf, pointersTo } from './places-of.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let unit: TestUnit
const start = '2026-11-24T09:00:00Z'
beforeAll(async () => {
  world = await makeWorld()
  world.clock.set(start)
  unit = await aUnit(world)
})
afterAll(() => world?.close())

type Retention = 'short' | 'ordinary' | 'keep'
const serviceKept = (retention: Retention) => aService(world, unit, { retention })
const idsOf = async (table: string, where = sql`true`) =>
  (
    await sql<{ id: string }>`select id from ${sql.table(table)} where ${where}`.execute(
      world.hub.db,
    )
  ).rows.map(({ id }) => id)
const isThere = async (table: string, id: string) =>
  (await idsOf(table, sql`id = ${id}`)).length === 1

/** A case with a word in all that is written, ended today. */
async function anEndedCase(retention: Retention, word = unique()) {
  const service = await serviceKept(retention)
  const theCase = await aCase(world, unit, service, {
    subject: word,
    message: word,
    fields: { topic: word },
  })
  const { id: caseId } = theCase
  const anna = () => world.as(unit.anna)
  await assignCase(anna(), { caseId, assigneeId: unit.anna.id })
  await noteOnCase(anna(), { caseId, text: `Anteckning ${word}` })
  await tickItem(anna(), { caseId, itemId: 'meeting', done: true })
  await replyToCase(anna(), { caseId, text: `Svar ${word}` })
  await world.runJobs()
  const to = /\[(\d{4}-\d+)\]/.exec((await world.letters()).at(-1)!.subject)?.[0] ?? ''
  await mailed(`Re: ${word} ${to}`, word)
  await setState(anna(), { caseId, state: 'delivered', reason: `Klart ${word}`, files: [] })
  await world.runJobs()
  await setState(anna(), { caseId, state: 'closed', files: [] })
  return { ...theCase, word }
}

async function mailed(subject: string, word: string) {
  const raw = `From: ${unit.requester.email}\nMessage-ID: <${word}@example.org>\nSubject: ${subject}\n\nTack ${word}\n`
  const bytes = (async function* () {
    yield Buffer.from(raw)
  })()
  await takeInMail(world.system, bytes, { later: false })
}

describe('a case', () => {
  test('goes with all that hangs on it when its time is over, and not the day before', async () => {
    const { id, word } = await anEndedCase('short')
    expect((await placesOf(world, word)).length).toBeGreaterThan(8)
    const messages = await idsOf('case_messages', sql`case_id = ${id}`)
    world.clock.forward(days(730))
    await disposeOfRecords(world.system)
    expect(await isThere('cases', id)).toBe(true)
    world.clock.forward(days(1))
    expect(await disposeOfRecords(world.system)).toMatchObject({ cases: 1 })
    expect(await pointersTo(world, [id, ...messages])).toEqual(['facts.record_id'])
    // The queue forgets what it has done within days.
    const left = (await placesOf(world, word)).filter((place) => !/^job(_|\.)/.test(place))
    expect(left).toEqual([])
    expect(await disposed(world.system, unit.id)).toMatchObject([
      { day: '2028-11-24', record: 'cases', retention: 'short', n: 1 },
    ])
    world.clock.set(start)
  })

  test('whose service follows the schedule goes after five years, one that is kept never, an open one never', async () => {
    const ordinary = await anEndedCase('ordinary')
    const kept = await anEndedCase('keep')
    const open = await aCase(world, unit, await serviceKept('short'))
    world.clock.forward(days(1826))
    await disposeOfRecords(world.system)
    expect(await isThere('cases', ordinary.id)).toBe(true)
    world.clock.forward(days(1))
    await disposeOfRecords(world.system)
    expect(await isThere('cases', ordinary.id)).toBe(false)
    world.clock.forward(days(40_000))
    await disposeOfRecords(world.system)
    expect([await isThere('cases', kept.id), await isThere('cases', open.id)]).toEqual([true, true])
    world.clock.set(start)
  })

  test('leaves the unit’s figures as they were', async () => {
    await anEndedCase('short')
    const totals = () =>
      sql`select indicator, day, numerator, denominator from fact_totals order by indicator, day, numerator, denominator`.execute(
        world.hub.db,
      )
    await planRecompute(world.system)
    const before = (await totals()).rows
    world.clock.forward(days(731))
    await disposeOfRecords(world.system)
    await planRecompute(world.system)
    expect((await totals()).rows).toEqual(before)
    world.clock.set(start)
  })
})

test('a booking goes by its service too; one that outlives its case points to it no longer', async () => {
  const room = await aResource(world, unit)
  const booked = async (retention: Retention) => {
    const service = await aBookable(world, unit, [room])
    await sql`update services set retention = ${retention} where id = ${service.id}`.execute(
      world.hub.db,
    )
    const day = retention === 'short' ? '2026-11-25' : '2026-11-26'
    const { id } = await makeBooking(world.as(unit.requester), {
      ...{ service: service.slug, start: `${day}T09:00:00Z` },
    })
    return id
  }
  const [short, kept] = [await booked('short'), await booked('keep')]
  const { id: caseId } = await anEndedCase('short')
  await sql`update bookings set case_id = ${caseId} where id = ${kept}`.execute(world.hub.db)
  world.clock.forward(days(733))
  expect(await disposeOfRecords(world.system)).toMatchObject({ bookings: 1 })
  expect([await isThere('bookings', short), await isThere('bookings', kept)]).toEqual([false, true])
  expect(await isThere('cases', caseId)).toBe(false)
  expect(await pointersTo(world, [short, caseId])).toEqual(['facts.record_id'])
  world.clock.set(start)
})

test('a night that is broken off goes on where it was, as each batch is done by itself', async () => {
  const service = await serviceKept('short')
  const cases: string[] = []
  for (let n = 0; n < 205; n++) cases.push((await aCase(world, unit, service)).id)
  await sql`update cases set state = 'closed', closed_at = opened_at where id = any(${cases}::uuid[])`.execute(
    world.hub.db,
  )
  world.clock.forward(days(731))
  const { disposals } = world.hub
  let batches = 0
  const broken = disposals.map((one) => ({
    ...one,
    ...(one.record === 'cases' &&
      one.due && {
        due: (...given: Parameters<NonNullable<typeof one.due>>) => {
          if (++batches === 2) throw new Error('the night is over')
          return one.due!(...given)
        },
      }),
  }))
  const ctx = { ...world.system, hub: { ...world.hub, disposals: broken } }
  await expect(disposeOfRecords(ctx)).rejects.toThrow('the night is over')
  const left = async () => (await idsOf('cases', sql`id = any(${cases}::uuid[])`)).length
  expect(await left()).toBe(5)
  await disposeOfRecords(world.system)
  expect(await left()).toBe(0)
  world.clock.set(start)
})

test('nobody but the system disposes of anything, and every night it does', async () => {
  const { id } = await anEndedCase('short')
  world.clock.forward(days(731))
  await world.hub.jobs.send(world.system, 'record.dispose', {})
  await world.runJobs()
  expect(await isThere('cases', id)).toBe(false)
})
