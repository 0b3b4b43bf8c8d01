import { request } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { catalogueText } from '#modules/catalogue/text.ts'
import { aVisitor, openBrowser } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test.each([
  ['hjälp med systematisk sökning', 'sv', 'systematic-search'],
  ['backup', 'sv', 'backup'],
  ['film', 'sv', 'film-production'],
  ['help with systematic search', 'en', 'systematic-search'],
] as const)('"%s" (%s) finds its service at once, without scripts', async (words, lang, slug) => {
  const visitor = await aVisitor(browser, { lang, width: 320 })
  const { page, faults } = visitor
  await page.goto('/')
  await page.getByRole('main').getByRole('searchbox').fill(words)
  await page
    .getByRole('main')
    .getByRole('button', { name: catalogueText['search.title'][lang] })
    .click()
  await page.waitForURL(/\/search\?q=/)
  const first = page.getByRole('main').getByRole('listitem').first().getByRole('link')
  expect(await first.getAttribute('href')).toBe(`/services/${slug}`)
  expect(faults).toEqual([])
  await visitor.close()
})

/** All that a browser is sent for an address, compressed as it comes. */
const wireSize = (path: string) =>
  new Promise<{ bytes: number; body: Buffer; headers: Record<string, unknown> }>(
    (resolve, reject) =>
      request(
        inject('given').url + path,
        { headers: { 'accept-encoding': 'gzip', 'accept-language': 'sv' } },
        (answer) => {
          const parts: Buffer[] = [Buffer.from(answer.rawHeaders.join('\r\n'))]
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () => {
            const body = Buffer.concat(parts.slice(1))
            resolve({ bytes: body.length + parts[0]!.length, body, headers: answer.headers })
          })
        },
      )
        .on('error', reject)
        .end(),
  )

test('the front page takes at most 100 kB with all it needs, and brings no script', async () => {
  const visitor = await aVisitor(browser, { lang: 'sv', width: 320, scripts: true })
  const { page, faults } = visitor
  const asked = new Set<string>()
  page.on('request', (one) => asked.add(new URL(one.url()).pathname))
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(await page.locator('script').count()).toBe(0)
  expect(asked.size).toBeGreaterThan(2) // the page, its style, its letters
  let bytes = 0
  for (const path of asked) bytes += (await wireSize(path)).bytes
  expect(bytes).toBeLessThan(100_000)
  expect(bytes).toBeGreaterThan(10_000)
  expect(faults).toEqual([])
  await visitor.close()
})
