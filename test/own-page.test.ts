import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newContext } from '#kernel/context.ts'
import { hours } from '#kernel/time.ts'
import { openCase, setState } from '#modules/cases/index.ts'
import { aService } from '#modules/catalogue/make.ts'
import { rateCase } from '#modules/feedback/operations.ts'
import { actorOf, addGroup } from '#modules/people/index.ts'
import { aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { mailedLink } from '#modules/people/sign-in/link.ts'
import { changePassword } from '#modules/people/sign-in/passwords.ts'
import { beginSecondFactor } from '#modules/people/sign-in/second-factor/operations.ts'
import { endOtherSessions } from '#modules/people/sign-in/sessions.ts'
import { signInWithLink } from '#modules/people/sign-in/sign-in.ts'
import { makeWorld, type Persona, type World } from './world.ts'

let world: World
let unit: TestUnit
let service: { slug: string }
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
  service = await aService(world, unit)
})
afterAll(() => world?.close())

const order = (email: string, subject: string) =>
  openCase(world.guest, {
    ...{ service: service.slug, subject, message: 'Hej', fields: { topic: 'sömn' } },
    requester: { email, name: 'Mira Sandell' },
  })
const letterTo = async (email: string) => {
  await world.runJobs()
  return (await world.letters()).findLast(({ toAddress }) => toAddress === email)!
}
/** Comes by the link to one's own page. */
async function byLink({ id }: { id: string }) {
  const { token } = await mailedLink(world.guest, id, { then: '/my', narrow: true })
  return entered(await signInWithLink(world.guest, { token }))
}
function entered(headers: Headers) {
  const [line] = headers.getSetCookie()
  const cookie = line!.split(';')[0]!
  const request = () => new Request('http://127.0.0.1/', { headers: { cookie } })
  const actor = async () => (await actorOf(world.hub, request())).actor
  return {
    line: line!,
    actor,
    ctx: async () => newContext(world.hub, { actor: await actor() }),
    get: (path: string) => world.request(null, 'GET', path, undefined, { cookie }),
    post: (path: string, body: object) => world.request(null, 'POST', path, body, { cookie }),
  }
}

describe('who has ordered without an account', () => {
  test('sees all of it by one mailed link, which opening does not spend, and answers there', async () => {
    const email = `mira.${unique()}@example.org`
    const first = await order(email, `Första ${unique()}`)
    const second = await order(email, `Andra ${unique()}`)
    await setState(world.as(unit.anna), { caseId: first.id, state: 'delivered', reason: 'Här.' })
    const asked = await world.request(null, 'POST', '/my', { do: 'mail-link', email })
    expect(await asked.text()).toContain('Titta i din e-post')
    const { pathname, search } = new URL((await letterTo(email)).button!.url)
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await world.request(null, method, pathname + search)).status).toBe(200)
    const form = Object.fromEntries(new URLSearchParams(search))
    const opened = await world.request(null, 'POST', pathname, form)
    expect([opened.status, opened.headers.get('location')]).toEqual([302, '/my'])
    expect((await world.request(null, 'POST', pathname, form)).status).toBe(422)

    const mira = entered(opened.headers)
    expect(mira.line, 'goes with the browser').not.toMatch(/max-age|expires/i)
    await rateCase(await mira.ctx(), { caseId: first.id, rating: 4, comment: 'Snabbt' })
    const page = await (await mira.get('/my')).text()
    const list = await (await mira.get('/cases')).text()
    for (const { number } of [first, second]) expect(list).toContain(number)
    for (const said of [second.number, 'Ganska nöjd', 'Snabbt', 'genom en mejlad länk'])
      expect(page).toContain(said)
    const answered = await mira.post(`/cases/${second.number}`, {
      do: 'answer',
      text: 'Tack så länge',
    })
    expect(answered.status).toBe(302)
    expect(await (await mira.get(`/cases/${second.number}`)).text()).toContain('Tack så länge')
    expect((await mira.post('/my', { language: 'en', name: 'Mira Sandell' })).status).toBe(302)
  })

  test('gets no further by that link: what needs more proof is refused, and sent to sign in', async () => {
    const mira = await byLink(unit.requester)
    const ctx = await mira.ctx()
    const needed = { code: 'sign_in_needed', status: 403 }
    const change = changePassword(ctx, { current: 'x', password: 'korrekt häst batteri' })
    await expect(change).rejects.toMatchObject(needed)
    await expect(beginSecondFactor(ctx, {})).rejects.toMatchObject(needed)
    await expect(endOtherSessions(ctx, {})).rejects.toMatchObject(needed)
    await expect(addGroup(ctx, { name: { sv: 'G', en: 'G' } })).rejects.toMatchObject(needed)
    for (const path of ['/my/security', '/my/second-factor']) {
      const answer = await mira.get(path)
      expect([answer.status, answer.headers.get('location')]).toEqual([
        302,
        `/sign-in?then=${encodeURIComponent(path)}`,
      ])
    }
    expect(await (await mira.get('/my')).text()).not.toContain('/my/security')
  })

  test('is let in for two hours', async () => {
    const now = world.clock.now()
    const mira = await byLink(unit.requester)
    world.clock.set(new Date(now.getTime() + hours(2) - 1000))
    const before = (await mira.actor()).personId
    world.clock.set(new Date(now.getTime() + hours(2) + 1000))
    const after = (await mira.actor()).kind
    world.clock.set(now)
    expect([before, after]).toEqual([unit.requester.id, 'guest'])
  })
})

describe('staff who come by that link', () => {
  const whoLeads = (): [string, Persona][] => [
    ['administrator', unit.administrator],
    ['staff', unit.anna],
    ['auditor', unit.auditor],
  ]
  test('are there as requesters alone', async () => {
    const theCase = await order(`nagon.${unique()}@example.org`, 'Inte deras')
    for (const [role, who] of whoLeads()) {
      const here = await byLink(who)
      expect(await here.actor(), role).toMatchObject({ roles: [], unitIds: [], teamIds: [] })
      for (const path of [`/cases/${theCase.number}`, '/admin', '/admin/people', '/admin/letters'])
        expect((await here.get(path)).status, `${role} ${path}`).toBe(404)
      expect(await (await here.get('/cases?view=all')).text()).not.toContain(theCase.number)
    }
  })
})
