import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf, days, later } from '#kernel/time.ts'
import { aColleague, aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { aService } from '../make.ts'
import { getService } from '../queries.ts'
import { checkLinks, linksOf } from './check-links.ts'
import { askFactCheck } from './fact-checks.ts'
import { linksIn, verdictOf } from './links.ts'
import { remindOfReviews } from './reviews.ts'

let world: World
let unit: TestUnit
let editor: Persona
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
  editor = await aColleague(world, unit.id, { name: 'Eva Redaktör', role: 'editor' })
})
afterAll(() => world.close())

const ask = (slug: string) => askFactCheck(world.as(editor), { unitId: unit.id, slug })
const lastLink = async () => {
  const { text, button } = (await world.letters()).at(-1)! as unknown as {
    text: string
    button: { url: string }
  }
  return { text, path: new URL(button.url).pathname }
}
const owned = (more = {}) => aService(world, unit, { owner: unit.bo.email, ...more })
const list = async () => (await world.request(editor, 'GET', '/admin/catalogue')).text()

test('the owner reads the page by the mailed link, says that it holds, and it is reviewed', async () => {
  const { slug } = await owned({ reviewedOn: '2025-01-01' })
  await ask(slug)
  const { path } = await lastLink()
  const html = await (await world.request(null, 'GET', path)).text()
  expect(html).toContain('En sökspecialist söker åt dig.')
  expect(html).toContain('A search specialist searches for you.')
  expect((await getService(world.guest, slug)).reviewedOn).toBe('2025-01-01')

  expect((await world.request(null, 'POST', path, { holds: 'true' })).status).toBe(302)
  const today = dayOf(world.guest.now)
  const after = await getService(world.guest, slug)
  expect(after.reviewedOn).toBe(today)
  expect(after.reviewDue).toBe(`${Number(today.slice(0, 4)) + 1}${today.slice(4)}`)
  expect(await (await world.request(null, 'GET', path)).text()).toContain('Tack för svaret')
  expect((await world.request(null, 'POST', path, { holds: 'true' })).status).toBe(409)
})

test('what does not hold is told to those who write, until they have seen to it', async () => {
  const { slug } = await owned()
  await ask(slug)
  const { path } = await lastLink()
  const bare = await world.request(null, 'POST', path, { holds: 'false', comment: ' ' })
  expect(bare.status).toBe(422)
  expect((await world.request(null, 'POST', path, {})).status).toBe(422)
  await world.request(null, 'POST', path, { holds: 'false', comment: 'Vi har flyttat <b>hit</b>' })
  const html = await list()
  expect(html).toContain('Vi har flyttat &lt;b&gt;hit&lt;/b&gt;')
  const checkId = /name="checkId" value="([^"]+)"/.exec(html)![1]!
  await world.request(editor, 'POST', '/admin/catalogue', { do: 'settle', checkId })
  expect(await list()).not.toContain('Vi har flyttat')
})

test('a new question closes the link of the one before; a page without an owner has nobody to ask', async () => {
  const { slug } = await owned()
  await ask(slug)
  const { path } = await lastLink()
  await ask(slug)
  expect((await world.request(null, 'GET', path)).status).toBe(404)
  const { slug: ownerless } = await aService(world, unit)
  await expect(ask(ownerless)).rejects.toMatchObject({ errors: { owner: ['required'] } })
})

test('the day of review reminds its owner two weeks ahead, once a month', async () => {
  const soon = dayOf(later(world.guest.now, days(10)))
  const { name } = await owned({ reviewDue: soon, name: { sv: 'Snart granskad', en: 'Due soon' } })
  await owned({ reviewDue: dayOf(later(world.guest.now, days(40))) })
  const before = (await world.letters()).length
  expect(await remindOfReviews(world.system, {})).toMatchObject({ asked: 1 })
  expect((await world.letters()).length).toBe(before + 1)
  expect((await lastLink()).text).toContain(name.sv)
  expect(await list()).toContain('Snart granskad')
  expect(await remindOfReviews(world.system, {})).toMatchObject({ asked: 0 })
})

test('links are told in three ways, and nobody is alarmed by what is uncertain', async () => {
  const text = (sv: string) => ({ sv, en: 'Nothing.' })
  const { slug } = await aService(world, unit, {
    body: text('Se https://ok.example/a, https://gone.example (https://shy.example/x).'),
  })
  const answers: Record<string, { status: number } | { fault: string }> = {
    'https://ok.example/a': { status: 200 },
    'https://gone.example': { status: 404 },
    'https://shy.example/x': { status: 403 },
  }
  await checkLinks(world.system, (url) => Promise.resolve(answers[url]!), 0)
  const links = (await linksOf(world.system, unit.id)).map(({ url, verdict }) => [url, verdict])
  expect(links).toEqual([
    ['https://gone.example', 'broken'],
    ['https://ok.example/a', 'ok'],
    ['https://shy.example/x', 'uncertain'],
  ])
  const html = await list()
  expect(html).toContain('Trasig (404)')
  expect(html).toContain('1 länk gick inte att prova')
  expect(html).toContain(`href="/admin/catalogue/services/${slug}"`)
})

test.each([
  [{ status: 204 }, undefined, 'ok'],
  [{ status: 404 }, undefined, 'broken'],
  [{ status: 410 }, undefined, 'broken'],
  [{ status: 401 }, undefined, 'uncertain'],
  [{ status: 429 }, undefined, 'uncertain'],
  [{ status: 500 }, { reason: '500' }, 'uncertain'],
  [{ fault: 'timeout' }, { reason: 'timeout' }, 'uncertain'],
  [{ fault: 'private' }, { reason: 'private' }, 'uncertain'],
  [{ fault: 'ENOTFOUND' }, undefined, 'uncertain'],
  [{ fault: 'ENOTFOUND' }, { reason: 'ENOTFOUND' }, 'broken'],
  [{ fault: 'EAI_AGAIN' }, { reason: 'EAI_AGAIN' }, 'uncertain'],
] as const)('%j after %j is %s', (outcome, before, verdict) => {
  expect(verdictOf(outcome, before).verdict).toBe(verdict)
})

test.each([
  ['Se https://a.example/b.', ['https://a.example/b']],
  ['(https://a.example/b), “http://c.example”', ['https://a.example/b', 'http://c.example']],
  ['https://sv.wikipedia.org/wiki/Navet_(hub)', ['https://sv.wikipedia.org/wiki/Navet_(hub)']],
  ['https://', []],
  [['https://a.example', { deep: 'https://a.example' }], ['https://a.example']],
])('%j has the links %j', (content, links) => {
  expect(linksIn(content)).toEqual(links)
})
