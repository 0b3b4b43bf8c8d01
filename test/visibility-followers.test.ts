import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteOnCase } from '#modules/cases/index.ts'
import { aCase } from '#modules/cases/make.ts'
import { aService } from '#modules/catalogue/make.ts'
import { addGroup, addMember } from '#modules/people/index.ts'
import { aRequester, aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { makeWorld, type Persona, type World } from './world.ts'

/** A canary per order for somebody else: who may follow it meets its words, and nobody meets its note. */
let world: World
let unit: TestUnit
let service: { slug: string }
let leader: Persona
let member: Persona
let clerk: Persona
let outsider: Persona
let group: { id: string; slug: string }
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
  service = await aService(world, unit)
  const [lova, mats] = [
    await aRequester(world, 'Lova Ledare'),
    await aRequester(world, 'Mats Medlem'),
  ]
  group = await addGroup(world.as(lova), { name: { sv: 'Sömn', en: 'Sleep' } })
  leader = await world.person(lova.id)
  await addMember(world.as(leader), { groupId: group.id, email: mats.email })
  member = await world.person(mats.id)
  const plain = await aRequester(world, 'Karin Kansli')
  clerk = { ...plain, actor: { ...plain.actor, personKind: 'administrator' } }
  outsider = await aRequester(world, 'Olle Utanför')
})
afterAll(() => world?.close())

async function aCanary(who: Persona, given: object) {
  const mark = unique()
  const words = { search: `kanarie${mark}`, said: `fjäder${mark}`, note: `näbb${mark}` }
  const subject = `${words.search} ${words.said}`
  const ask = { subject, message: `Hej ${subject}`, fields: { topic: words.said } }
  const { id, number } = await aCase(world, { requester: who }, service, {
    ...ask,
    ...given,
  })
  await noteOnCase(world.as(unit.anna), { caseId: id, text: `${words.search} ${words.note}` })
  await world.runJobs()
  return { id, number, words }
}
type Canary = Awaited<ReturnType<typeof aCanary>>

/** Which of the canary's words somebody meets, on all pages where a case might show itself. */
async function met({ number, words }: Canary, who: Persona) {
  const found = new Set<string>()
  const pages = [
    ...['/', '/my', '/my/data', '/cases', '/cases?view=own', '/cases?view=all', '/groups'],
    ...[`/groups/${group.slug}`, `/cases?view=all&q=${words.search}`, `/search?q=${words.search}`],
    ...[`/cases/${number}`, `/cases/${number}/receipt`, `/services/${service.slug}`, '/bookings'],
    ...['/contacts', '/plan', '/admin', '/admin/search'],
  ]
  for (const page of pages) {
    const text = await (await world.request(who, 'GET', page)).text()
    for (const word of [words.said, words.note]) if (text.includes(word)) found.add(word)
  }
  return [...found]
}
/** What the file of one's own data says of it: one's own words too, wherever they stand. */
async function exported({ words }: Canary, who: Persona) {
  const files = ['json', 'html'].map((form) => `/my/data/file?form=${form}`)
  const texts = await Promise.all(
    files.map(async (file) => (await world.request(who, 'GET', file)).text()),
  )
  return [words.said, words.note].filter((word) => texts.join().includes(word))
}
const lettersHave = async (word: string) =>
  (await world.letters()).filter((one) => JSON.stringify(one).includes(word)).length

describe('an order for a research group', () => {
  test.each([true, false])(
    'that its members may follow: %s',
    { timeout: 60_000 },
    async (groupFollows) => {
      const canary = await aCanary(member, { group: group.slug, groupFollows })
      expect(await met(canary, member)).toEqual([canary.words.said])
      expect(await met(canary, leader)).toEqual(groupFollows ? [canary.words.said] : [])
      expect(await exported(canary, member)).toEqual([canary.words.said])
      for (const who of [leader, outsider]) expect(await exported(canary, who)).toEqual([])
      for (const who of [outsider, unit.stranger, unit.requester])
        expect(await met(canary, who), who.name).toEqual([])
      expect(await lettersHave(canary.words.note)).toBe(0)
    },
  )
})

describe('an order for somebody else', () => {
  test.each([true, false])(
    'that who ordered follows: %s',
    { timeout: 60_000 },
    async (ordererFollows) => {
      const requester = { email: member.email }
      const canary = await aCanary(clerk, { requester, ordererFollows })
      expect(await met(canary, member)).toEqual([canary.words.said])
      expect(await met(canary, clerk)).toEqual(ordererFollows ? [canary.words.said] : [])
      for (const who of [member, clerk])
        expect(await exported(canary, who)).toEqual([canary.words.said])
      for (const who of [outsider, leader, unit.stranger])
        expect(await met(canary, who), who.name).toEqual([])
      expect(await lettersHave(canary.words.note)).toBe(0)
    },
  )
})
