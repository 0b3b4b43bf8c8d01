import { afterAll, beforeAll, expect, test } from 'vitest'
import { anInstallation, type Installation } from './installation.ts'
import { type Running, startNavet } from './navet.ts'

const PATIENCE = 120_000
let hub: Installation
beforeAll(async () => {
  hub = await anInstallation()
})
afterAll(() => hub.remove())

const found = ({ said }: Running) => /http:[^"\s]+\/setup\/[\w-]+/.exec(said.err)?.[0]

const linkIn = async (server: Running) => {
  await expect.poll(() => found(server)).toBeDefined()
  return found(server)!
}

const ada = { name: 'Ada Berg', email: 'ada@university.example', password: 'korrekt häst batteri' }

const send = (url: string, form: Record<string, string>, cookie = '') =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(url).origin, cookie },
    body: new URLSearchParams(form),
  })

const counts = async () =>
  (
    await hub.query(`select (select count(*) from people) as people,
      (select count(*) from units) as units,
      (select count(*) from links where withdrawn_at is null) as links,
      (select count(*) from role_grants where role = 'administrator') as administrators`)
  )[0]

test(
  'the log of a new installation has a link that makes its first administrator, once',
  async () => {
    const before = await startNavet(hub.env)
    const earlier = await linkIn(before)
    await before.stop()
    const server = await startNavet({ ...hub.env, PORT: before.port })
    const link = await linkIn(server)
    expect(link).toMatch(server.url)
    expect((await fetch(earlier)).status).toBe(404)

    const page = await fetch(link, { headers: { 'accept-language': 'en' } })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Become administrator')
    await fetch(link, { method: 'HEAD' })
    expect(await counts()).toEqual({ people: 0, units: 0, links: 1, administrators: 0 })

    const wrong = await send(link, { ...ada, email: 'ada' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('value="Ada Berg"')
    expect((await send(link, { ...ada, password: 'short' })).status).toBe(422)

    const both = await Promise.all([send(link, ada), send(link, { ...ada, email: 'bo@b.example' })])
    expect(both.map(({ status }) => status).sort()).toEqual([302, 404])
    expect(await counts()).toEqual({ people: 1, units: 1, links: 0, administrators: 1 })
    const cookies = both.flatMap(({ headers }) => headers.getSetCookie())
    const admin = await fetch(`${server.url}/admin`, { headers: { cookie: cookies[0]! } })
    expect(admin.status).toBe(200)
    expect((await fetch(link)).status).toBe(404)
    await server.stop()
  },
  PATIENCE,
)

test(
  'where there is an administrator the log has no such link',
  async () => {
    const server = await startNavet(hub.env)
    await server.stop()
    expect(found(server)).toBeUndefined()
  },
  PATIENCE,
)

test(
  'an hour later the link opens nothing',
  async () => {
    const other = await anInstallation()
    const server = await startNavet(other.env)
    const link = await linkIn(server)
    const [{ minutes }] = await other.query(
      `select extract(epoch from expires_at - created_at) / 60 as minutes from links`,
    )
    expect(Number(minutes)).toBe(60)
    await other.query(`update links set expires_at = now() - interval '1 second'`)
    expect((await fetch(link)).status).toBe(404)
    expect((await send(link, ada)).status).toBe(404)
    await server.stop()
    await other.remove()
  },
  PATIENCE,
)
