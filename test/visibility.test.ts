import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachFile } from '#kernel/files/index.ts'
import { takenIn } from '#kernel/files/upload.ts'
import { aCase } from '#modules/cases/make.ts'
import { noteOnCase } from '#modules/cases/index.ts'
import { newsSince, teamCounts, viewCounts } from '#modules/cases/queries/inbox.ts'
import { casesForStaff, visibleCases } from '#modules/cases/policy.ts'
import { aService } from '#modules/catalogue/make.ts'
import { aToken, unique } from '#modules/people/make.ts'
import { aCast, type Cast, contextsOf, linksOf } from './cast.ts'
import { makeWorld, type Persona, type World } from './world.ts'

/**
 * One canary per visibility. Each has words that stand nowhere else: whoever may not see it must not
 * meet them, or its number or id, anywhere.
 */
const visibilities = ['department', 'team', 'persons'] as const
type Visibility = (typeof visibilities)[number]

/** Who sees each as staff; the requester and the bearer of the link see it as well, without notes. */
const staffWhoSee: Record<Visibility, string[]> = {
  department: [
    'staff',
    'staff, team',
    'lead',
    'editor',
    'manager',
    'auditor',
    'administrator',
    'token, staff',
  ],
  team: ['staff, team', 'lead', 'manager', 'auditor', 'administrator', 'token, staff'],
  persons: ['staff'],
}
const othersWhoSee = ['requester', 'link to follow']

type Canary = Awaited<ReturnType<typeof aCanary>>
let world: World
let cast: Cast
let canaries: Record<Visibility, Canary>
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  cast = await aCast(world)
  const made = []
  for (const visibility of visibilities) made.push([visibility, await aCanary(visibility)] as const)
  canaries = Object.fromEntries(made) as Record<Visibility, Canary>
})
afterAll(() => world?.close())

async function aCanary(visibility: Visibility) {
  const mark = unique()
  const words = {
    search: `kanarie${mark}`,
    said: `fjäder${mark}`,
    note: `näbb${mark}`,
    file: `bur${mark}`,
  }
  const service = await aService(world, cast.unit, { visibility })
  const subject = `${words.search} ${words.said}`
  const message = `Hej ${words.search} ${words.said}`
  const theCase = await aCase(world, cast.unit, service, {
    subject,
    message,
    fields: { topic: words.said },
  })
  const { id: caseId, number } = theCase
  if (visibility === 'persons')
    await sql`insert into case_viewers values (${caseId}, ${cast.people.staff.id})`.execute(
      world.hub.db,
    )
  const colleague = world.as(cast.people[visibility === 'team' ? 'staff, team' : 'staff'])
  const note = await noteOnCase(colleague, { caseId, text: `${words.search} ${words.note}` })
  const blob = await world.hub.files.put(bytes(words.file), 1000)
  const name = `${words.file}.txt`
  const attach = async (id: string) => {
    const file = takenIn({ name, type: 'text/plain', ...blob })
    return (await attachFile(world.system, { kind: 'case-message', id }, file)).id
  }
  const first = await sql<{ id: string }>`
    select id from case_messages where case_id = ${caseId} order by id limit 1`.execute(
    world.hub.db,
  )
  const files = { message: await attach(first.rows[0]!.id), note: await attach(note.messageId) }
  const links = await linksOf(world, caseId)
  const token = await aToken(world, cast.unit.id)
  return { caseId, number, words, files, links, token, service }
}

async function* bytes(text: string) {
  yield Buffer.from(text)
}

/** What a page or answer must not hold. The words that were searched for come back in the box. */
const tracesOf = ({ caseId, words }: Canary) => [caseId, words.said, words.note, words.file]

/** Every place where a case might show itself. */
const placesOf = ({ caseId, number, words, files, service }: Canary) => {
  const q = words.search
  return {
    pages: [
      '/',
      '/my',
      '/cases',
      '/cases?view=open',
      '/cases?view=unassigned',
      '/cases?view=all',
      '/cases?view=all&sort=due',
      `/cases?view=all&q=${q}`,
      '/cases?team=search',
      `/cases?service=${service.slug}`,
      `/cases?view=all&state=new&campus=malmo`,
      `/cases/${number}`,
      `/cases/${number}/receipt`,
      `/search?q=${q}`,
      `/search?q=${q.slice(0, -2)}`,
      `/search?q=${q}x`,
      `/services/${service.slug}`,
      `/files/${files.message}`,
      `/files/${files.note}`,
      '/plan',
      '/admin',
      '/admin/health',
      '/guides',
      '/overviews/research',
      '/contacts',
      '/groups',
      '/bookings',
      '/my/data',
      '/my/absence',
      '/admin/search',
      '/admin/catalogue',
      '/admin/codes',
      '/admin/forms',
      `/admin/forms/${service.slug}`,
      '/admin/mail',
      '/admin/mailboxes',
      '/admin/rights',
      '/admin/processing',
      '/admin/people',
    ],
    api: [
      '/cases',
      '/cases?sort=opened',
      '/cases?sort=due',
      `/cases?q=${q}`,
      `/cases?service=${service.slug}`,
      `/cases?team=${cast.unit.teams['search']!.id}`,
      '/cases?state=new',
      `/cases/${caseId}`,
      '/services',
      `/services/${service.slug}`,
      '/indicators/cases-opened?by=service',
      '/indicators/first-answer-on-time?by=department',
      '/unit',
    ],
  }
}

type Visitor = { who: Persona | string | null; key?: string }
async function traces(canary: Canary, { who, key }: Visitor, method = 'GET') {
  const places = placesOf(canary)
  const found: string[] = []
  const paths = typeof who === 'string' ? places.api.map((path) => `/api/v1${path}`) : places.pages
  for (const path of [...paths, '/api/openapi.json', '/api/docs']) {
    const at = key ? `${path}${path.includes('?') ? '&' : '?'}key=${key}` : path
    const answer = await world.request(who, method, at)
    // A refusal repeats the address that was asked for.
    const text = (await answer.text()).replaceAll(path.split('?')[0]!, '')
    const headers = decodeURIComponent([...answer.headers].join())
    for (const trace of tracesOf(canary))
      if (text.includes(trace) || headers.includes(trace)) found.push(`${path}: ${trace}`)
  }
  return found
}

const visitor = (canary: Canary, name: string): Visitor => {
  if (name === 'guest') return { who: null }
  if (name === 'token, staff') return { who: canary.token }
  if (name === 'link to follow') return { who: null, key: canary.links.follow }
  if (name === 'link to rate') return { who: null, key: canary.links.rate }
  return { who: cast.people[name as keyof Cast['people']] }
}
const everybody = () => [
  'guest',
  'link to follow',
  'link to rate',
  ...Object.keys(cast.people),
  'token, staff',
]

describe.each(visibilities)('a case that its %s may see', (visibility) => {
  const seers = [...staffWhoSee[visibility], ...othersWhoSee]

  test('leaves no trace anywhere for anybody else', { timeout: 120_000 }, async () => {
    const canary = canaries[visibility]
    for (const name of everybody().filter((name) => !seers.includes(name)))
      expect(await traces(canary, visitor(canary, name)), name).toEqual([])
  })

  test(
    'is found by those who may, with its notes by staff alone',
    { timeout: 120_000 },
    async () => {
      const canary = canaries[visibility]
      for (const name of seers) {
        const found = (await traces(canary, visitor(canary, name))).join('\n')
        expect(found, name).toContain(canary.words.said)
        const reads = staffWhoSee[visibility].includes(name) && name !== 'token, staff'
        expect(found.includes(canary.words.note), `${name} reads the note`).toBe(reads)
        expect(found.includes(`/files/${canary.files.note}: ${canary.words.file}`), name).toBe(
          reads,
        )
      }
    },
  )

  test('is in every list of those who may, in no count of the others', async () => {
    const { caseId } = canaries[visibility]
    const contexts = await contextsOf(world, cast, caseId)
    for (const [name, ctx] of Object.entries(contexts)) {
      if (name === 'system') continue
      const isIt = async (query: ReturnType<typeof visibleCases>) =>
        (await query.select('cases.id').where('cases.id', '=', caseId).execute()).length === 1
      expect(await isIt(visibleCases(ctx)), name).toBe(seers.includes(name))
      expect(await isIt(casesForStaff(ctx)), `${name}, inbox`).toBe(
        staffWhoSee[visibility].includes(name),
      )
    }
  })
})

test('counts are of what one sees: nobody learns that there is more', async () => {
  const contexts = await contextsOf(world, cast, canaries.department.caseId)
  const { id: teamId } = cast.unit.teams['search']!
  for (const [name, ctx] of Object.entries(contexts)) {
    if (name === 'system') continue
    const n = visibilities.filter((visibility) => staffWhoSee[visibility].includes(name)).length
    expect(await viewCounts(ctx), name).toMatchObject({ open: n, unassigned: n, mine: 0 })
    expect([...(await teamCounts(ctx, [teamId])).values()], name).toEqual([n])
    expect(await newsSince(ctx, new Date(0)), name).toBe(n)
  }
})

test('notes are found by staff alone, and never by the requester of the case', async () => {
  const { words, token, caseId } = canaries.department
  const found = async (who: string) =>
    (await world.request(who, 'GET', `/api/v1/cases?q=${words.note}`)).json()
  expect((await found(token)).items.map(({ id }: { id: string }) => id)).toEqual([caseId])
  for (const who of [null, cast.unit.requester, cast.unit.cecilia]) {
    const page = await (await world.request(who, 'GET', `/search?q=${words.note}`)).text()
    expect(page).not.toContain(words.said)
    expect(page).not.toContain(canaries.department.number)
  }
})

test('a colleague who orders from another department reads no notes of their own case', async () => {
  const { cecilia, anna } = cast.unit
  const mark = unique()
  const { id: caseId, number } = await aCase(world, { requester: cecilia }, cast.service)
  await noteOnCase(world.as(anna), { caseId, text: `viskat ${mark}` })
  const page = await world.request(cecilia, 'GET', `/cases/${number}`)
  expect(page.status).toBe(200)
  expect(await page.text()).not.toContain(mark)
  const work = await world.request(cecilia, 'POST', `/cases/${number}`, { do: 'note', text: 'Hej' })
  expect(work.status).toBe(403)
  expect(await (await world.request(anna, 'GET', `/cases/${number}`)).text()).toContain(mark)
})

test('the letters of a case are read by administrators of its unit alone', async () => {
  const { subject } = (await world.letters()).find(
    ({ threadId }) => threadId === canaries.department.caseId,
  )!
  const { administrator, manager } = cast.unit
  const page = async (who: Persona) => (await world.request(who, 'GET', '/admin/letters')).text()
  expect(await page(administrator)).toContain(subject)
  for (const who of [manager, cast.wall.administrator, cast.unit.requester])
    expect(await page(who)).not.toContain(subject)
})
