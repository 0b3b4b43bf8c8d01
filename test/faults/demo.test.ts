import { afterAll, beforeAll, expect, test } from 'vitest'
import { anInstallation, filling, type Installation, withDemo } from './installation.ts'
import { navet, type Running, startNavet } from './navet.ts'
import { addPerson } from '#modules/people/index.ts'

const PATIENCE = 120_000
let demo: Installation
let invented: string
beforeAll(async () => {
  demo = await anInstallation()
  await withDemo(demo)
  invented = (await demo.query('select id from people order by id limit 1'))[0].id
}, PATIENCE)
afterAll(() => demo.remove())

/** How many persons the sign-in page offers, and what a click on one of them answers. */
async function offered({ url }: Running) {
  const page = await (await fetch(`${url}/sign-in`)).text()
  const clicked = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ way: 'demo', personId: invented, then: '/' }),
  })
  const persons = page.match(/name="personId"/g)?.length ?? 0
  return { persons, status: clicked.status, cookie: clicked.headers.has('set-cookie') }
}

test(
  'a demonstration offers its persons, and can be seeded with more cases beside the server',
  async () => {
    const server = await startNavet({ ...demo.env, NAVET_DEMO: 'on' })
    const shown = await offered(server)
    expect(shown).toMatchObject({ status: 302, cookie: true })
    expect(shown.persons).toBeGreaterThan(10)
    const { code, out } = await navet(['seed', '--cases', '50', '--json'], demo.env)
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, cases: 50 })
    await server.stop()
  },
  PATIENCE,
)

test(
  'with NAVET_DEMO=off it shows nobody, and nobody comes in by a click',
  async () => {
    const server = await startNavet({ ...demo.env, NAVET_DEMO: 'off' })
    expect(await offered(server)).toEqual({ persons: 0, status: 403, cookie: false })
    await server.stop()
  },
  PATIENCE,
)

test(
  'NAVET_DEMO=on makes no demonstration of an installation that has people',
  async () => {
    const real = await anInstallation()
    const person = { name: 'Ada', email: 'ada@example.org' }
    invented = (await filling(real, (ctx) => addPerson(ctx, person))).id
    const server = await startNavet({ ...real.env, NAVET_DEMO: 'on' })
    expect(await offered(server)).toEqual({ persons: 0, status: 403, cookie: false })
    expect(await real.query('select count(*) as n from people')).toEqual([{ n: 1 }])
    await server.stop()
    await real.remove()
  },
  PATIENCE,
)
