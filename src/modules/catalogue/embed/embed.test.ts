import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '#kernel/settings.ts'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aGuide, aService } from '../make.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
  Object.assign(world.hub.settings, { embedHosts: ['https://www.example.org'] })
})
afterAll(() => world.close())

const get = async (path: string, headers = {}) => {
  const response = await world.request(null, 'GET', path, undefined, headers)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('a service is a card in the frames of listed sites: no scripts, and only they may frame it', async () => {
  const name = { sv: 'Kort <b>', en: 'Card' }
  const { slug } = await aService(world, unit, { name })
  const { headers, text } = await get(`/embed/services/${slug}`)
  const policy = headers.get('content-security-policy')!
  expect(policy).toContain('frame-ancestors https://www.example.org')
  expect(policy).not.toContain('script-src')
  expect(text).not.toContain('<script')
  expect(text).toContain('Kort &lt;b&gt;')
  expect(text).toContain(`/services/${slug}"`)
  expect(text).toContain('<base target="_top"')
  const page = await get(`/services/${slug}`)
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})

test('the same as JSON, which only listed sites may read by script', async () => {
  const { slug } = await aService(world, unit)
  const path = `/embed/services/${slug}?as=json`
  const listed = await get(path, { origin: 'https://www.example.org' })
  expect(JSON.parse(listed.text)).toMatchObject({ slug, name: { en: 'Systematic search' } })
  expect(listed.headers.get('access-control-allow-origin')).toBe('https://www.example.org')
  for (const origin of ['https://evil.example', 'https://www.example.org.evil.example', 'null'])
    expect((await get(path, { origin })).headers.get('access-control-allow-origin')).toBeNull()
})

test('drafts are in no frame, whoever asks, and in no sitemap', async () => {
  const { slug } = await aService(world, unit, { status: 'draft' })
  const asked = await world.request(unit.administrator, 'GET', `/embed/services/${slug}`)
  expect(asked.status).toBe(404)
  expect((await get('/sitemap.xml')).text).not.toContain(slug)
})

test('the search answers in its frame, and what is typed is text', async () => {
  const name = { sv: 'Kvasarmätning', en: 'Quasars' }
  const { slug } = await aService(world, unit, { name })
  const { text } = await get('/embed/search?q=kvasarmätning')
  expect(text).toContain(`/services/${slug}"`)
  expect(text).toContain('action="/embed/search"')
  const hostile = await get(`/embed/search?q=${encodeURIComponent('"><script>x</script>')}`)
  expect(hostile.text).not.toContain('<script')
  const { items } = JSON.parse((await get('/embed/search?q=kvasarmätning&as=json')).text)
  expect(items[0]).toMatchObject({ kind: 'service', title: 'Kvasarmätning' })
})

test('search engines find every published page, and read what a service is', async () => {
  const hostile = { sv: '</script><script>alert(1)</script>', en: 'Hostile' }
  const { slug } = await aService(world, unit, { name: hostile })
  const guide = await aGuide(world, unit)
  const { headers, text } = await get('/sitemap.xml')
  expect(headers.get('content-type')).toContain('application/xml')
  for (const path of [`/services/${slug}`, `/guides/${guide.slug}`, '/overviews/research'])
    expect(text).toContain(`${path}</loc>`)
  const html = (await get(`/services/${slug}`)).text
  const [, linked] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)!
  expect(JSON.parse(linked!)).toMatchObject({ '@type': 'Service', name: hostile.sv })
  expect(html.match(/<script/g)).toHaveLength(1)
})

test.each([
  [
    'https://www.example.org, https://b.example:8443',
    ['https://www.example.org', 'https://b.example:8443'],
  ],
  ['', []],
])('NAVET_EMBED_HOSTS=%j is read', (text, hosts) => {
  expect(readSettings({ NAVET_EMBED_HOSTS: text }).embedHosts).toEqual(hosts)
})

test.each([
  'example.org',
  'https://a.example/path',
  "https://a.example; script-src 'unsafe-inline'",
  '*',
])('NAVET_EMBED_HOSTS=%j stops the start', (text) => {
  expect(() => readSettings({ NAVET_EMBED_HOSTS: text })).toThrow(/NAVET_EMBED_HOSTS/)
})
