import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { galleryHtml } from './gallery-html.tsx'
import { samples } from './gallery.tsx'
import type { SampleName } from './gallery.tsx'

// With NAVET_SHOTS=folder each sample is also drawn to a picture, to be looked at.
const shots = process.env.NAVET_SHOTS
const names = Object.keys(samples) as SampleName[]
const screens = [
  { width: 320, height: 900, colorScheme: 'light' },
  { width: 768, height: 900, colorScheme: 'dark' },
  { width: 1440, height: 900, colorScheme: 'light' },
] as const

let browser: Browser
vi.setConfig({ testTimeout: 60_000 })
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}, 60_000)
afterAll(() => browser?.close())

const show = async (name: SampleName, screen: (typeof screens)[number]) => {
  const { width, height, colorScheme } = screen
  const context = await browser.newContext({ viewport: { width, height }, colorScheme })
  const page = await context.newPage()
  await page.setContent(galleryHtml(name))
  await page.evaluate(() => document.fonts.ready)
  return page
}

describe.each(screens)('on a $colorScheme screen of $width px', (screen) => {
  test.each(names)('%s is usable by everybody and fits the width', async (name) => {
    const page = await show(name, screen)
    if (shots) await picture(page, `${name}-${screen.width}-${screen.colorScheme}`)

    const found = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(found.violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 160))])).toEqual(
      [],
    )
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(over).toBe(0)
    await page.context().close()
  })
})

test('the rings stand exactly on their line, both beside and below each other', async () => {
  for (const screen of [screens[0], screens[2]]) {
    const page = await show('front', screen)
    const off = await page.evaluate(() =>
      [...document.querySelectorAll('.station:not(:last-child)')].map((station) => {
        const ring = getComputedStyle(station, '::before')
        const rail = getComputedStyle(station, '::after')
        const px = (style: CSSStyleDeclaration, name: string) =>
          Number.parseFloat(style.getPropertyValue(name))
        const flat = px(rail, 'border-top-width') > 0
        const middle = flat
          ? px(rail, 'top') + px(rail, 'border-top-width') / 2
          : px(rail, 'left') + px(rail, 'border-left-width') / 2
        return middle - px(ring, flat ? 'height' : 'width') / 2
      }),
    )
    expect(off).toHaveLength(11)
    expect(new Set(off)).toEqual(new Set([0]))
    await page.context().close()
  }
})

test('a refused form leads from each sentence to its field', async () => {
  const page = await show('form', screens[2])
  const links = page.locator('.error-summary a')
  expect(await links.count()).toBe(2)
  for (const link of await links.all()) {
    const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`)
    expect(await target.evaluate((element) => element.matches('input, textarea, select'))).toBe(
      true,
    )
  }
  await page.context().close()
})

test('no page carries a style of its own', () => {
  for (const name of names) expect(galleryHtml(name)).not.toMatch(/<[^>]+ style=/)
})

const picture = async (page: Page, name: string) => {
  mkdirSync(shots!, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
