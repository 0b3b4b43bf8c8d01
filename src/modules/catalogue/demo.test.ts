import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultUnit } from '#modules/people/index.ts'
import { find } from '#modules/search/index.ts'
import { makeWorld, type World } from '#test/world.ts'
import { demoServices } from './demo/index.ts'
import { listServices } from './index.ts'
import { theDemoCatalogue } from './make.ts'
import { catalogue } from './module.ts'
import { stages } from './stages.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [catalogue] })
  await theDemoCatalogue(world)
})
afterAll(() => world.close())

test('the demo can be filled twice', async () => {
  const unit = await defaultUnit(world.system)
  const before = await listServices(world.guest, unit.id)
  await catalogue.demo!(world.system)
  expect(await listServices(world.guest, unit.id)).toEqual(before)
  expect(before).toHaveLength(demoServices.length + 1)
})

test('every station of the front page has something to offer', async () => {
  const unit = await defaultUnit(world.system)
  for (const { id } of stages)
    expect(await listServices(world.guest, unit.id, { stage: id }), id).not.toHaveLength(0)
})

test.each([
  ['hjälp med systematisk sökning', 'systematic-search'],
  ['help with systematic search', 'systematic-search'],
  ['sytematisk sökning', 'systematic-search'],
  ['backup', 'backup'],
  ['bakcup', 'backup'],
  ['säkerhetskopiering', 'backup'],
  ['lånedat', 'loan-computer'],
  ['lånedator', 'loan-computer'],
  ['borrow a laptop', 'loan-computer'],
  ['ny dator', 'new-computer'],
  ['canvas', 'canvas-course-room'],
  ['redcap', 'redcap-project'],
  ['datahanteringsplan', 'data-management-plan'],
  ['data management plan', 'data-management-plan'],
  ['jag hittar inte en artikel', 'get-an-article'],
  ['nvivo', 'nvivo'],
  ['moodle', 'moodle-archive'],
  ['projektorn fungerar inte', 'av-fault'],
  ['glömt lösenord', 'it-support'],
])('«%s» finds %s first', async (q, slug) => {
  for (const lang of ['sv', 'en'] as const) {
    const { hits } = await find(world.guest, { q, keys: ['public'], lang })
    expect(hits[0]?.url, lang).toBe(`/services/${slug}`)
  }
})

test.each([
  ['film', ['film-production', 'research-film']],
  ['dmp', ['data-management-plan', 'dmp-population-studies']],
])('«%s» finds both services that are about it', async (q, slugs) => {
  for (const lang of ['sv', 'en'] as const) {
    const { hits } = await find(world.guest, { q, keys: ['public'], lang, limit: 2 })
    expect(hits.map(({ url }) => url).sort()).toEqual(slugs.map((slug) => `/services/${slug}`))
  }
})
