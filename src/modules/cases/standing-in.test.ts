import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { days } from '#kernel/time.ts'
import { aService } from '#modules/catalogue/make.ts'
import {
  addAbsence,
  addAbsenceFor,
  awayToday,
  endAbsence,
  standInFor,
} from '#modules/people/index.ts'
import { aRequester, aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aCase } from './make.ts'
import { noteOnCase, replyToCase } from './operations/converse.ts'
import { tickItem } from './operations/work.ts'
import { casePage, viewCounts } from './queries/inbox.ts'
import { getCase, timelineOf } from './queries/one.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  world.clock.set('2026-11-24T09:00:00Z')
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const week = { fromDay: '2026-11-26', untilDay: '2026-12-02' }
const now = async (who: { id: string }) => world.as(await world.person(who.id))
const anAbsence = (given: object = {}) =>
  addAbsence(world.as(unit.anna), {
    ...{ personId: unit.anna.id, standInId: unit.cecilia.id, ...week, ...given },
  })
/** Assigned to Anna, and shown to nobody else. */
async function aClosedCase() {
  const { id } = await aCase(world, unit, await aService(world, unit, { visibility: 'persons' }))
  await sql`update cases set assignee_id = ${unit.anna.id} where id = ${id}`.execute(world.hub.db)
  return id
}

describe('whoever stands in', () => {
  test('sees and does what the absent person has, from the first day to the last', async () => {
    const caseId = await aClosedCase()
    await anAbsence()
    const seen: boolean[] = []
    for (const at of ['25T22:59', '25T23:01']) {
      world.clock.set(`2026-11-${at}:00Z`)
      const ctx = await now(unit.cecilia)
      seen.push((await getCase(ctx, caseId).catch(() => undefined)) !== undefined)
      const mine = (await casePage(ctx, { view: 'mine' })).items.map(({ id }) => id)
      expect(mine.includes(caseId)).toBe(seen.at(-1))
      expect((await viewCounts(ctx)).mine).toBe(seen.at(-1) ? 1 : 0)
    }
    expect(seen).toEqual([false, true])
    await noteOnCase(await now(unit.cecilia), { caseId, text: 'Jag tar den.' })
    await replyToCase(await now(unit.cecilia), { caseId, text: 'Hej!' })
    const { rows } = await sql<{ actor: string; details: object }>`
      select actor_id as actor, details from audit_log
      where operation = 'case.reply' and subject_id = ${caseId}`.execute(world.hub.db)
    expect(rows).toMatchObject([{ actor: unit.cecilia.id, details: { insteadOf: unit.anna.id } }])
    await tickItem(await now(unit.cecilia), { caseId, itemId: 'meeting', done: true })
    const theCase = await getCase(await now(unit.cecilia), caseId)
    const seenLater = await timelineOf(await now(unit.cecilia), theCase)
    expect(seenLater.find(({ name }) => name === 'case.item-ticked')).toMatchObject({
      ...{ actorName: 'Cecilia Norén', insteadOf: 'Anna Lind' },
    })
    expect(seenLater.find(({ name }) => name === 'case.opened')!.insteadOf).toBeNull()
    world.clock.set('2026-12-02T23:01:00Z')
    await expect(getCase(await now(unit.cecilia), caseId)).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('gets no role, and nothing that the absent person merely reaches', async () => {
    const { id } = await aCase(world, unit, await aService(world, unit))
    await anAbsence({ fromDay: '2026-11-24' })
    const ctx = await now(unit.cecilia)
    expect(ctx.actor.standsInFor).toEqual([unit.anna.id])
    const { standsInFor: _, ...before } = world.as(unit.cecilia).actor
    expect(ctx.actor).toMatchObject({ ...before, session: expect.anything() })
    await expect(getCase(ctx, id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is nobody else, and nobody at all when the absence was ended', async () => {
    const caseId = await aClosedCase()
    const { id: absenceId } = await anAbsence({ fromDay: '2026-11-24' })
    for (const who of [unit.bo, unit.manager, unit.stranger, unit.administrator, unit.auditor])
      await expect(getCase(await now(who), caseId)).rejects.toMatchObject({ code: 'not_found' })
    await endAbsence(world.as(unit.anna), { absenceId })
    await expect(getCase(await now(unit.cecilia), caseId)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('an absence', () => {
  test('is told to whoever stands in, and to the absent person where another has said it', async () => {
    await anAbsence()
    const of = async () =>
      (await world.letters()).filter(
        ({ button, toAddress }) =>
          button?.url.endsWith('/my/absence') &&
          [unit.anna, unit.bo, unit.cecilia].some(({ email }) => email === toAddress),
      )
    expect((await of()).map(({ toAddress }) => toAddress)).toEqual([unit.cecilia.email])
    const given = { personId: unit.bo.id, standInId: unit.anna.id, fromDay: '2026-12-10' }
    const act = { ...given, untilDay: '2026-12-11' }
    await addAbsenceFor(world.as(unit.administrator), act)
    expect((await of()).slice(1).map(({ toAddress }) => toAddress)).toEqual(
      expect.arrayContaining([unit.anna.email, unit.bo.email]),
    )
  })

  test.each([
    ['by a colleague', 'bo', {}, 'forbidden'],
    ['with nobody of the unit standing in', 'anna', { standInId: 'stranger' }, 'invalid'],
    ['with an auditor standing in', 'anna', { standInId: 'auditor' }, 'invalid'],
    ['with oneself standing in', 'anna', { standInId: 'anna' }, 'invalid'],
    ['that ends before it begins', 'anna', { untilDay: '2026-11-25' }, 'invalid'],
    ['that is over', 'anna', { fromDay: '2026-11-01', untilDay: '2026-11-02' }, 'invalid'],
  ] as const)('%s is refused', async (_, who, given, code) => {
    const { standInId: other = 'cecilia', ...daysGiven } = given as { standInId?: 'bo' }
    const asked = { personId: unit.anna.id, standInId: unit[other as 'bo'].id, ...week }
    const adding = addAbsence(world.as(unit[who]), { ...asked, ...daysGiven })
    await expect(adding).rejects.toMatchObject({ code })
  })

  test('is one at a time, and passes on to nobody who is away', async () => {
    await anAbsence()
    await expect(anAbsence({ fromDay: '2026-12-02', untilDay: '2026-12-05' })).rejects.toThrow()
    const bo = { personId: unit.bo.id, standInId: unit.anna.id, ...week }
    await expect(addAbsence(world.as(unit.bo), bo)).rejects.toMatchObject({
      errors: { standInId: ['away_then'] },
    })
    const on = '2026-12-01'
    expect(await standInFor(world.system, unit.anna.id, on)).toMatchObject({ id: unit.cecilia.id })
    const hers = { personId: unit.cecilia.id, standInId: unit.bo.id, fromDay: on, untilDay: on }
    await addAbsence(world.as(unit.cecilia), hers)
    expect(await standInFor(world.system, unit.anna.id, on)).toBeUndefined()
    expect((await awayToday(world.system, [unit.anna.id])).size).toBe(0)
    world.clock.forward(days(3))
    expect((await awayToday(world.system, [unit.anna.id])).get(unit.anna.id)).toEqual({
      untilDay: week.untilDay,
      standIn: { id: unit.cecilia.id, name: unit.cecilia.name },
    })
  })

  test('is never used by administrators to read what is closed to them', async () => {
    const { administrator, anna } = unit
    const given = { personId: anna.id, standInId: administrator.id, ...week }
    await expect(addAbsenceFor(world.as(administrator), given)).rejects.toMatchObject({
      errors: { standInId: ['not_choice'] },
    })
    const requester = await aRequester(world)
    const hers = { personId: requester.id, standInId: anna.id, ...week }
    await expect(addAbsence(world.as(requester), hers)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
