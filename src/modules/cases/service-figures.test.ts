import { afterAll, beforeAll, expect, test } from 'vitest'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { aService } from '#modules/catalogue/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { replyToCase, setState } from './index.ts'
import { aCase } from './make.ts'
import { type ServiceFigures, serviceFigures } from './service-figures.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
})
afterAll(() => world.close())

/** So many cases, each answered the next working hour and delivered the working day after. */
async function delivered(count: number) {
  const service = await aService(world, unit)
  for (let n = 0; n < count; n++) {
    world.clock.set('2026-10-05T08:00:00Z') // Monday, 10:00 in Lund
    const { id: caseId } = await aCase(world, unit, service)
    world.clock.set('2026-10-05T10:00:00Z')
    await replyToCase(world.as(unit.anna), { caseId, text: 'Hej!' })
    world.clock.set('2026-10-06T08:00:00Z')
    await setState(world.as(unit.anna), { caseId, state: 'delivered' })
  }
  world.clock.set('2026-11-24T09:00:00Z')
  return service
}

test('the page of a service says what its last months were like, from the work itself', async () => {
  const { id, slug } = await delivered(5)
  const figures = (await serviceFigures(world.guest, [id]))[id] as ServiceFigures
  expect(figures).toMatchObject({
    ...{ from: '2026-08', to: '2026-10', opened: 5 },
    firstAnswer: { n: 5, median: 2 * 3600 },
    delivery: { n: 5, median: 8.5 * 3600 },
    months: [{ month: '2026-10', count: 5 }],
  })
  const html = async (lang: string) =>
    (await world.request(null, 'GET', `/services/${slug}?lang=${lang}`)).text()
  expect(await html('sv')).toContain('hälften inom 2 arbetstimmar (5 räknade)')
  expect(await html('en')).toContain('half of them within 1 working day (5 counted)')
})

test('of fewer than five nothing is said', async () => {
  const { id, slug } = await delivered(4)
  expect(await serviceFigures(world.guest, [id])).toEqual({})
  const html = await (await world.request(null, 'GET', `/services/${slug}`)).text()
  expect(html).not.toContain('Så har det gått')
})

test('figures of many services cost as much as of one', async () => {
  const ids = Array.from({ length: 20 }, () => crypto.randomUUID())
  const { queries } = await world.counting(() => serviceFigures(world.guest, ids))
  expect(queries).toBe(3)
})
