import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { Lang } from '#kernel/text.ts'

export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })

export type Visitor = Awaited<ReturnType<typeof aVisitor>>
export type Looks = { lang: Lang; width: number; scripts?: boolean }

/** Somebody with a browser of their own. `faults` is all that the browser has complained about. */
export async function aVisitor(browser: Browser, { lang, width, scripts = false }: Looks) {
  const looks = {
    viewport: { width, height: width < 600 ? 720 : 900 },
    locale: lang === 'sv' ? 'sv-SE' : 'en-GB',
    reducedMotion: 'reduce',
  } as const
  const { url } = inject('given')
  const context = await browser.newContext({ ...looks, baseURL: url, javaScriptEnabled: scripts })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) faults.push(`${said.text()} (${page.url()})`)
  })
  page.on('pageerror', (error) => faults.push(`${error} (${page.url()})`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    if (why !== 'net::ERR_ABORTED') faults.push(`${why} ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
  })
  const mirrors = await browser.newContext({ ...looks, baseURL: url })
  const taken = { count: 0 }

  return {
    page,
    faults,
    /** The page keeps to this language, whatever its reader prefers. */
    speaks: (lang: Lang) => context.addCookies([{ name: 'lang', value: lang, url }]),
    /**
     * Looks through the page as it is: accessible in light and dark, and no wider than the screen.
     * A browser that runs no scripts cannot run axe either, so then another one is shown its page.
     */
    async look(name: string) {
      if (scripts) return lookAt(page, { name, width, lang, taken })
      const body = await page.content()
      const mirror = await mirrors.newPage()
      await mirror.route(page.url().split('#')[0]!, (route) =>
        route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
      )
      await mirror.goto(page.url())
      await lookAt(mirror, { name, width, lang, taken })
      await mirror.close()
    },
    async close() {
      await context.close()
      await mirrors.close()
    },
  }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
type Look = { name: string; width: number; lang: Lang; taken: { count: number } }

async function lookAt(page: Page, { name, width, lang, taken }: Look) {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await shoot(
      page,
      `${lang}-${width}-${String(++taken.count).padStart(2, '0')}-${name}-${colorScheme}`,
    )
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    // The dark page is the same page in other colours.
    const asked = colorScheme === 'light' ? axe.withTags(rules) : axe.withRules(['color-contrast'])
    for (const { id, nodes } of (await asked.analyze()).violations)
      found.push(
        ...nodes.map(({ target, html }) => `${colorScheme} ${id} ${String(target)} ${html}`),
      )
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft({ name, found, tooWide }).toEqual({ name, found: [], tooWide: 0 })
}

/** Pictures for people to look at, where a folder for them is named. */
async function shoot(page: Page, name: string) {
  const folder = process.env.NAVET_SHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
