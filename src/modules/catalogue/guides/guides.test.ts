import { afterAll, beforeAll, expect, test } from 'vitest'
import { aColleague, aUnit, type TestUnit } from '#modules/people/make.ts'
import { find } from '#modules/search/index.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { demoGuides } from '../demo/guides/index.ts'
import { demoServices } from '../demo/index.ts'
import { aGuide, aGuideContent, aService } from '../make.ts'
import { ticksInBrowser } from './browser-ticks.ts'
import { putGuide, tickGuide } from './operations.ts'
import { ticksOf } from './queries.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
})
afterAll(() => world.close())

const page = async (who: Persona | null, path: string, headers = {}) => {
  const response = await world.request(who, 'GET', path, undefined, headers)
  return { status: response.status, html: await response.text() }
}

test('a guide leads step by step to the services that are there', async () => {
  const { slug: service } = await aService(world, unit)
  const [account, storage] = aGuideContent().steps
  const { slug } = await aGuide(world, unit, {
    steps: [account, { ...storage, services: [service, 'gone'], page: '/groups' }],
  })
  const { html } = await page(null, `/guides/${slug}`)
  expect(html.indexOf('1. Få ett konto')).toBeLessThan(html.indexOf('2. Ordna lagring'))
  expect(html).toContain(`href="/services/${service}"`)
  expect(html).toContain('href="/groups"')
  expect(html).not.toContain('/services/gone')
  expect((await page(null, '/guides')).html).toContain(`href="/guides/${slug}"`)
  const { hits } = await find(world.guest, { q: 'börja här', keys: ['public'], lang: 'sv' })
  expect(hits.map(({ url }) => url)).toContain(`/guides/${slug}`)
})

test('ticks of a person follow them to their own page, and are seen by nobody else', async () => {
  const { id, slug } = await aGuide(world, unit)
  const tick = (who: Persona, step: string, done: boolean) =>
    world.request(who, 'POST', `/guides/${slug}`, { step, done: String(done) })
  expect((await tick(unit.requester, 'storage', true)).headers.get('set-cookie')).toBeNull()
  await tick(unit.requester, 'storage', true)
  expect(await ticksOf(world.as(unit.requester), id)).toEqual(['storage'])
  expect(await ticksOf(world.as(unit.anna), id)).toEqual([])

  const { html } = await page(unit.requester, '/my')
  expect(html).toContain(`href="/guides/${slug}"`)
  expect(html).toContain('Nästa: Få ett konto')
  expect((await page(unit.anna, '/my')).html).not.toContain(`/guides/${slug}`)

  await tick(unit.requester, 'storage', false)
  expect(await ticksOf(world.as(unit.requester), id)).toEqual([])
})

test('without an account the browser keeps the ticks, and nothing is written here', async () => {
  const { id, slug } = await aGuide(world, unit)
  const tick = async (step: string, done: boolean, cookie = '') => {
    const body = { step, done: String(done) }
    const response = await world.request(null, 'POST', `/guides/${slug}`, body, { cookie })
    return { status: response.status, cookie: response.headers.get('set-cookie') ?? '' }
  }
  const first = await tick('account', true)
  expect(first.status).toBe(302)
  expect(first.cookie).toMatch(
    `ticks-${slug}=account; Path=/guides/${slug}; Max-Age=31536000; HttpOnly`,
  )
  const kept = first.cookie.split(';')[0]!
  expect((await page(null, `/guides/${slug}`, { cookie: kept })).html).toContain('Du har gjort')
  expect((await tick('storage', true, kept)).cookie).toContain('=account.storage;')
  expect((await tick('account', false, kept)).cookie).toContain('Max-Age=0')
  expect((await tick('no-such', true)).cookie).toContain(`ticks-${slug}=;`)
  const { rows } = await world.database.pool.query('select from guide_ticks where guide_id = $1', [
    id,
  ])
  expect(rows).toEqual([])
})

test.each([
  ['nothing', null],
  ['rubbish', 'ticks-g=%00%ff.<script>; ticks-g'],
  ['another guide', 'ticks-gg=account'],
  ['steps that are gone', 'ticks-g=old.older'],
])('a cookie of %s ticks nothing', (_what, header) => {
  expect(ticksInBrowser(header, 'g', [{ id: 'account' }])).toEqual([])
})

test('a draft is for those who write the catalogue; ticking it is a 404, a step that is not there a 422', async () => {
  const { id, slug } = await aGuide(world, unit, { status: 'draft' })
  const editor = await aColleague(world, unit.id, { name: 'Eva Redaktör', role: 'editor' })
  expect((await page(editor, `/guides/${slug}`)).status).toBe(200)
  for (const who of [null, unit.requester, unit.stranger])
    expect((await page(who, `/guides/${slug}`)).status).toBe(404)
  const tick = (who: Persona, stepId: string) =>
    tickGuide(world.as(who), { guideId: id, stepId, done: true })
  await expect(tick(unit.requester, 'account')).rejects.toMatchObject({ status: 404 })
  await expect(tick(editor, 'nowhere')).rejects.toMatchObject({ errors: { stepId: ['unknown'] } })
})

test.each([
  ['a page elsewhere', { page: 'https://example.org' }],
  ['a page without a scheme', { page: '//example.org' }],
  ['no English', { title: { sv: 'Bara svenska', en: ' ' } }],
])('%s is refused', async (_what, changed) => {
  const [first, second] = aGuideContent().steps
  const put = putGuide(world.system, {
    ...aGuideContent(),
    unitId: unit.id,
    steps: [{ ...first!, ...changed }, second!],
  })
  await expect(put).rejects.toMatchObject({ status: 422 })
})

test('an overview shows the services of each station; a line that is not there is a 404', async () => {
  const { slug } = await aService(world, unit, { stages: ['publish'] })
  const { html } = await page(null, '/overviews/research')
  expect(html.indexOf('id="plan"')).toBeLessThan(html.indexOf('id="publish"'))
  expect(html.indexOf(`/services/${slug}`)).toBeGreaterThan(html.indexOf('id="publish"'))
  expect((await page(null, '/overviews/nowhere')).status).toBe(404)
})

test.each(demoGuides)(
  'the guide $slug leads to services that exist, in both languages',
  (guide) => {
    const slugs = demoServices.map(({ slug }) => slug)
    expect(guide.steps.length).toBeGreaterThanOrEqual(5)
    for (const { services, page, text, title } of guide.steps) {
      expect(services.filter((slug) => !slugs.includes(slug))).toEqual([])
      expect(services.length > 0 || page !== undefined).toBe(true)
      for (const lang of ['sv', 'en'] as const) {
        expect(text[lang].split(/\s+/).length).toBeGreaterThanOrEqual(12)
        expect(title[lang].length).toBeLessThanOrEqual(60)
      }
    }
  },
)
