import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '#kernel/settings.ts'
import { aUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { themeOf } from './theme.ts'

const folder = mkdtempSync(join(tmpdir(), 'navet-logo-'))
const logo = join(folder, 'logo.svg')
writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

let world: World
beforeAll(async () => {
  const env = {
    NAVET_NAME: 'Biblioteksnavet',
    NAVET_LOGO: logo,
    NAVET_ACCENT: '#7A1F1F',
    NAVET_ACCENT_DARK: '#ffb4a8',
    NAVET_FOOTER:
      'Tillgänglighet | Accessibility | https://example.org/a; Om oss | About | /services',
  }
  world = await makeWorld({ env, pages: true })
  await aUnit(world)
})
afterAll(() => world.close())

const get = (path: string) => world.request(null, 'GET', path)

test('a unit has its own name, mark, colours and links on every page', async () => {
  const html = await (await get('/services')).text()
  expect(html).toContain('<title>Tjänster – Biblioteksnavet</title>')
  expect(html).toContain('<a href="https://example.org/a">Tillgänglighet</a>')
  expect(await (await get('/services?lang=en')).text()).toContain('>About</a>')
  const [css] = /\/theme\/colours\.css\?\w+/.exec(html)!
  const colours = await (await get(css)).text()
  expect(colours).toContain('--accent:#7a1f1f;--accent-ink:#ffffff')
  expect(colours).toContain(
    'prefers-color-scheme:dark){:root{--accent:#ffb4a8;--accent-ink:#08120f',
  )
})

test('the mark is shown as a picture that can run nothing', async () => {
  const html = await (await get('/')).text()
  const [address] = /\/theme\/logo\?\w+/.exec(html)!
  const response = await get(address)
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
})

test.each([
  ['a pale accent', { NAVET_ACCENT: '#9bd' }, /NAVET_ACCENT.*#rrggbb/],
  [
    'one that cannot be read',
    { NAVET_ACCENT: '#99bbdd' },
    /NAVET_ACCENT is wrong: #99bbdd has a contrast of/,
  ],
  ['a dark one at night', { NAVET_ACCENT_DARK: '#0b5850' }, /NAVET_ACCENT_DARK is wrong: #0b5850/],
  ['no colour', { NAVET_ACCENT: 'red;}body{display:none' }, /NAVET_ACCENT/],
  ['a logo that is not there', { NAVET_LOGO: '/no/such.svg' }, /NAVET_LOGO.*cannot be read/],
  ['a logo of another kind', { NAVET_LOGO: '/etc/passwd' }, /NAVET_LOGO.*\.svg or a \.png/],
  ['a footer that is no link', { NAVET_FOOTER: 'Bara text' }, /NAVET_FOOTER/],
  ['a footer with a script', { NAVET_FOOTER: 'a | b | javascript:alert(1)' }, /NAVET_FOOTER/],
  ['a name that fills the page', { NAVET_NAME: 'x'.repeat(41) }, /NAVET_NAME/],
])('%s stops the start with a sentence', (_what, env, sentence) => {
  expect(() => themeOf(readSettings(env))).toThrow(sentence)
})

test('without settings it looks as it always has', () => {
  expect(themeOf(readSettings({}))).toEqual({ css: null, logo: null })
})
