import { afterAll, beforeAll, expect, test } from 'vitest'
import { aColleague, aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { find, indexed } from './index.ts'
import { dismissMiss, forgetMisses, missesOf, missOf, noteMiss } from './misses.ts'
import { addSynonyms, changeSynonyms, removeSynonyms, synonymsOf } from './synonyms.ts'

let world: World
let unit: TestUnit
let editor: Persona
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
  editor = await aColleague(world, unit.id, { name: 'Eva Redaktör', role: 'editor' })
  const parking = {
    ...{ kind: 'service', recordId: crypto.randomUUID(), unitId: unit.id, visibleTo: ['public'] },
    ...{ language: 'sv' as const, title: 'Ställplatser', url: '/services/parking', rank: 50 },
  }
  await indexed(world.system, [parking])
})
afterAll(() => world.close())

const found = async (q: string) =>
  (await find(world.guest, { q, keys: ['public'], lang: 'sv' })).hits.map(({ url }) => url)
const twice = async (q: string) => {
  await noteMiss(world.guest, unit.id, q)
  await noteMiss(world.guest, unit.id, q)
}
const theSynonyms = () => synonymsOf(world.as(editor), unit.id)

test('an editor says what means the same, and the next search knows it', async () => {
  expect(await found('bilparkering')).toEqual([])
  const { id: synonymsId } = await addSynonyms(world.as(editor), {
    unitId: unit.id,
    words: 'Bilparkering,  ställplats\nparking',
  })
  expect(await found('bilparkering')).toEqual(['/services/parking'])
  expect(await found('where is parking')).toEqual(['/services/parking'])

  const { words, version } = (await theSynonyms())[0]!
  expect(words).toEqual(['Bilparkering', 'ställplats', 'parking'])
  await changeSynonyms(world.as(editor), { synonymsId, words: 'p-plats, ställplats', version })
  expect(await found('bilparkering')).toEqual([])
  expect(await found('p-plats')).toEqual(['/services/parking'])
  const stale = changeSynonyms(world.as(editor), { synonymsId, words: 'a b, c d', version })
  await expect(stale).rejects.toMatchObject({ code: 'changed_meanwhile' })

  await removeSynonyms(world.as(editor), { synonymsId })
  expect(await found('p-plats')).toEqual([])
})

test.each([
  ['one word', 'parkering'],
  ['twice the same', 'Parkering, parkering'],
  ['signs alone', '!!, --, ??'],
  ['too many', Array.from({ length: 13 }, (_, n) => `ord${n}`).join(',')],
  ['too long', `a, ${'b'.repeat(61)}`],
  ['a book', 'a, '.repeat(2_000)],
])('%s is no set of synonyms', async (_what, words) => {
  const add = addSynonyms(world.as(editor), { unitId: unit.id, words })
  await expect(add).rejects.toMatchObject({ status: 422, errors: { words: [expect.any(String)] } })
})

test.each([
  ['jane.doe@example.org', null],
  ['19900101-1234', null],
  ['040 123 45 67', null],
  ['hej jag heter Anna och vill gärna ha hjälp med det här', null],
  ['x', null],
  ['ä'.repeat(81), null],
  ['  Parkering, TACK! ', 'parkering tack'],
  ['<script>alert(1)</script>', 'script alert 1 script'],
])('of «%s» is kept: %s', (q, kept) => {
  expect(missOf(q)).toBe(kept)
})

test('what is asked for in vain is counted, shown from the second time, and tells nothing of who', async () => {
  const misses = () => missesOf(world.as(editor), unit.id)
  await noteMiss(world.guest, unit.id, 'Rymdskepp')
  expect(await misses()).toEqual([])
  await noteMiss(world.as(unit.requester), unit.id, 'rymdskepp!')
  expect(await misses()).toMatchObject([{ words: 'rymdskepp', times: 2 }])
  expect(await missesOf(world.as(unit.anna), unit.id)).toEqual([])

  await twice(unit.anna.name)
  expect(await misses()).toHaveLength(1)

  await dismissMiss(world.as(editor), { unitId: unit.id, miss: 'rymdskepp' })
  expect(await misses()).toEqual([])
})

test('on the page a miss becomes a synonym and leaves the list; a refusal keeps what was typed', async () => {
  await twice('husvagnsplats')
  const send = (body: object) => world.request(editor, 'POST', '/admin/search', body)
  const refused = await send({ do: 'from-miss', miss: 'husvagnsplats', sameAs: 'ö'.repeat(61) })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('ö'.repeat(61))
  expect(await missesOf(world.as(editor), unit.id)).toHaveLength(1)

  const done = await send({ do: 'from-miss', miss: 'husvagnsplats', sameAs: 'ställplats' })
  expect(await done.text()).toContain('Sparat')
  expect(await missesOf(world.as(editor), unit.id)).toEqual([])
  expect(await found('husvagnsplats')).toEqual(['/services/parking'])
})

test('who works here finds persons in the one box; a requester and a guest do not', async () => {
  const html = async (who: Persona | null) =>
    (await world.request(who, 'GET', '/search?q=Eva+Redakt%C3%B6r')).text()
  expect(await html(unit.anna)).toContain(editor.email)
  for (const who of [unit.requester, null]) expect(await html(who)).not.toContain(editor.email)
})

test('a search of once is forgotten after a month, one of several times after a year', async () => {
  const left = async () =>
    (
      await world.database.pool.query<{ words: string }>('select words from search_misses')
    ).rows.map(({ words }) => words)
  await noteMiss(world.guest, unit.id, 'en gång')
  await twice('två gånger')
  world.clock.forward(40 * 24 * 3_600_000)
  await forgetMisses(world.system, {})
  expect(await left()).toEqual(['två gånger'])
  world.clock.forward(366 * 24 * 3_600_000)
  await forgetMisses(world.system, {})
  expect(await left()).toEqual([])
})
