import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSynonyms } from '#modules/search/index.ts'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { demoServices } from '../demo/index.ts'
import { aGuide, aService, theDemoCatalogue } from '../make.ts'
import { catalogue } from '../module.ts'
import { getService } from '../queries.ts'
import { importCatalogue } from './import.ts'
import { catalogueIn, written } from './write.ts'

let world: World
let one: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [catalogue] })
  one = await aUnit(world)
})
afterAll(() => world.close())

const exported = async (unit: { id: string }) => written(await catalogueIn(world.system, unit.id))
const imported = (unit: { id: string }, text: string, apply = false) =>
  importCatalogue(world.system, { unitId: unit.id, text, apply })

const odd = [
  'no',
  '1.0',
  '- en punkt: # ingen kommentar',
  '“citat” ’ och \'raka\' "två"',
  'rad ett\n\n  rad två med indrag\n\trad tre',
  '*stjärna &ankare !tagg |',
  'emoji 👩‍🔬 och e\u0301',
  `${'långt ord '.repeat(40)}slut`,
]

test('what is exported and imported elsewhere is exported alike, to the letter', async () => {
  for (const [index, text] of odd.entries())
    await aService(world, one, {
      slug: `odd-${index}`,
      body: { sv: text, en: `${text} 2` },
      owner: one.bo.email,
      approval: { by: 'named', approver: one.anna.email, remindAfterDays: 2 },
    })
  await aGuide(world, one, { slug: 'the-guide' })
  await aService(world, one, { slug: 'unready', status: 'draft' })
  await addSynonyms(world.system, { unitId: one.id, words: ['dator', 'laptop: liten'] })
  const text = await exported(one)
  expect(await imported(one, text)).toMatchObject({ new: [], changed: [], same: 10, faults: [] })

  const other = await aUnit(world)
  const dry = await imported(other, text)
  expect(dry).toMatchObject({ faults: [], stored: false })
  expect(dry.new).toHaveLength(10)
  expect((await catalogueIn(world.system, other.id)).services).toEqual([])
  expect(await imported(other, text, true)).toMatchObject({ stored: true })
  expect(await exported(other)).toBe(text)
  expect((await getService(world.as(other.anna), 'odd-4')).body.sv).toBe(odd[4])
})

test('what a file would change is told before it does, and what it lacks stays', async () => {
  const unit = await aUnit(world)
  await aService(world, unit, { slug: 'first' })
  const text = await exported(unit)
  await aService(world, unit, { slug: 'second' })
  const changed = text.replace('En sökspecialist söker åt dig.', 'Vi söker åt dig.')
  const difference = await imported(unit, changed, true)
  expect(difference).toMatchObject({ onlyHere: ['service second'], new: [], stored: true })
  expect(
    difference.changed.map(({ page, changes }) => [page, changes.map(({ path }) => path)]),
  ).toEqual([['service first', ['summary.sv']]])
  expect((await getService(world.as(unit.anna), 'first')).summary.sv).toBe('Vi söker åt dig.')
  expect(await getService(world.as(unit.anna), 'second')).toMatchObject({ slug: 'second' })
})

test.each([
  [
    'no English name',
    /name:\n {6}sv: (.*)\n {6}en: .*\n/,
    'name:\n      sv: $1\n      en: ""\n',
    'name.en',
  ],
  ['an unknown team', 'team: search', 'team: nobody', 'team'],
  ['an owner whom nobody knows', 'owner: null', 'owner: ingen@example.org', 'owner'],
  ['a field of nowhere', 'rank: 1', 'rank: 1\n    colour: red', ''],
])('%s is refused by line and place, and nothing is stored', async (_what, from, to, place) => {
  const unit = await aUnit(world)
  await aService(world, unit, { slug: 'first' })
  const before = await exported(unit)
  const text = before.replace(from, to)
  const done = await imported(unit, text, true)
  expect(done).toMatchObject({ stored: false })
  const [fault] = done.faults
  expect(fault!.place).toBe(['services[0] (first)', place].filter(Boolean).join(' '))
  const line = text.split('\n')[fault!.line - 1]!
  expect(line).toContain(place === '' ? 'slug: first' : place.split('.').at(-1))
  expect(await exported(unit)).toBe(before)
})

test.each([
  ['nothing', '', 'file', 1],
  ['another format', 'format: other\nservices: []\nguides: []\nsynonyms: []\n', 'format', 1],
  ['no YAML', 'format: navet-catalogue/1\nservices:\n  - {', 'file', 3],
  ['a key twice', 'format: navet-catalogue/1\nformat: x\n', 'file', 2],
  ['a list', '- a\n', 'file', 1],
])('%s is no catalogue', async (_what, text, place, line) => {
  const { faults, stored } = await imported(one, text, true)
  expect(stored).toBe(false)
  expect(faults[0]).toMatchObject({ place, line })
})

test('a page that stands twice in a file is refused', async () => {
  const unit = await aUnit(world)
  await aService(world, unit, { slug: 'first' })
  const { services, guides, synonyms } = await catalogueIn(world.system, unit.id)
  const text = written({ services: [...services, ...services], guides, synonyms })
  expect((await imported(unit, text)).faults).toMatchObject([
    { place: 'services[1] (first)', fault: 'twice in the file' },
  ])
})

test('a file whose parts point to each other without end is not followed', async () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
    .split('')
    .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`)
    .join('\n')}\n`
  const { faults } = await imported(one, bomb)
  expect(faults.length).toBeGreaterThan(0)
})

test('the whole demo goes out and comes in as the same', async () => {
  const demo = await makeWorld({ modules: [catalogue] })
  const { id: unitId } = await theDemoCatalogue(demo)
  const text = written(await catalogueIn(demo.system, unitId))
  expect(text).toContain('Låna en dator')
  expect(text.split('\n').filter((line) => line.length > 2_000)).toEqual([])
  const done = await importCatalogue(demo.system, { unitId, text, apply: false })
  await demo.close()
  expect(done).toMatchObject({
    ...{ faults: [], new: [], changed: [], onlyHere: [], newSynonyms: [] },
    same: demoServices.length + 1 + 5,
  })
})
