import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayIn } from '#kernel/text.ts'
import { words } from '#modules/cases/text.ts'
import { aCase } from './a-case.ts'
import { signIn } from './sign-in.ts'
import { aVisitor, openBrowser } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const say = sayIn(words, 'sv')
const staff = async (name: string) => {
  const visitor = await aVisitor(browser, { lang: 'sv', width: 1440, scripts: true })
  await visitor.speaks('sv')
  await signIn(visitor.page, name)
  return visitor
}
const hasFocus = (at: Locator) => at.evaluate((element) => element === document.activeElement)
const replyBox = (page: Page) => page.getByLabel(say('reply'), { exact: true }).getByRole('textbox')

test('a case is found, opened and answered by keyboard alone', async () => {
  const subject = 'Tangentbordets ärende'
  await aCase({ subject, email: 'signe.tangent@example.net' })
  const ebba = await staff('Ebba Rönnfalk')
  const { page } = ebba
  await page.goto('/cases?view=unassigned', { waitUntil: 'networkidle' })
  const row = page.getByRole('link', { name: subject }).first()
  for (let tries = 0; tries < 10 && !(await hasFocus(row)); tries++) await page.keyboard.press('j')
  expect(await hasFocus(row)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: subject }).first().waitFor()
  const box = replyBox(page)
  await box.waitFor()
  await page.keyboard.press('r')
  expect(await hasFocus(box)).toBe(true)
  await page.keyboard.type('Hej! Jag tjänar dig utan mus: j, t, n och ?.')
  const button = page.getByRole('button', { name: say('replyDo'), exact: true })
  for (let tries = 0; tries < 6 && !(await hasFocus(button)); tries++)
    await page.keyboard.press('Tab')
  expect(await hasFocus(button)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByText(say('did.replied', { name: 'Signe Hultgren' })).waitFor()
  expect(await page.getByText('Jag tjänar dig utan mus: j, t, n och ?.').count()).toBe(1)

  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByText(say('key.next')).waitFor()
  expect(ebba.faults).toEqual([])
  await ebba.close()
})

test('a case opened by its address stands there at once, the list beside it afterwards, where there is room', async () => {
  const { number } = await aCase({ subject: 'Ärendet i brevet', email: 'signe.brev@example.net' })
  const ebba = await staff('Ebba Rönnfalk')
  const { page } = ebba
  const lists: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/cases/beside')) lists.push(request.url())
  })
  const document = await page.goto(`/cases/${number}?view=open`, { waitUntil: 'networkidle' })
  expect(await document!.text()).not.toContain('row-list')
  const row = page.locator('.row-list a', { hasText: 'Ärendet i brevet' })
  await row.waitFor()
  expect(await row.getAttribute('aria-current')).toBe('true')
  await ebba.look('case-by-address')
  await page.locator('.row-list a').nth(1).click()
  await page.waitForURL((url) => !url.pathname.includes(number))
  expect(lists).toHaveLength(1) // the list stays while they go from case to case

  await page.setViewportSize({ width: 320, height: 720 })
  await page.goto(`/cases/${number}`, { waitUntil: 'networkidle' })
  expect(lists).toHaveLength(1)
  expect(ebba.faults).toEqual([])
  await ebba.close()
})

test('of two who change a case at once the second is told, and loses nothing typed', async () => {
  const { number } = await aCase({ subject: 'Två på en gång', email: 'signe.tva@example.net' })
  const [ebba, siv] = [await staff('Ebba Rönnfalk'), await staff('Siv Brännhult')]
  for (const { page } of [ebba, siv])
    await page.goto(`/cases/${number}`, { waitUntil: 'networkidle' })

  await replyBox(ebba.page).fill('Jag svarar först.')
  await ebba.page.getByRole('button', { name: say('replyDo'), exact: true }).click()
  await ebba.page.getByText(say('did.replied', { name: 'Signe Hultgren' })).waitFor()

  const answer = siv.page.waitForResponse((one) => one.request().method() === 'POST')
  await replyBox(siv.page).fill('Jag svarar samtidigt, och långt.')
  await siv.page.getByRole('button', { name: say('replyDo'), exact: true }).click()
  expect((await answer).status()).toBe(409)
  const told = siv.page.getByRole('alert')
  await told.waitFor()
  expect(await told.innerText()).toContain(say('stale'))
  expect(await told.innerText()).toContain('Ebba Rönnfalk')
  expect(await replyBox(siv.page).inputValue()).toBe('Jag svarar samtidigt, och långt.')
  await siv.look('changed-meanwhile')
  await siv.page.getByText('Jag svarar först.').waitFor() // what came between is there to read

  await siv.page.getByRole('button', { name: say('replyDo'), exact: true }).click()
  await siv.page.getByText(say('did.replied', { name: 'Signe Hultgren' })).waitFor()
  expect(await siv.page.getByText('Jag svarar samtidigt, och långt.').count()).toBe(1)
  expect(siv.faults.filter((fault) => !fault.includes('status of 409'))).toEqual([])
  expect(ebba.faults).toEqual([])
  await ebba.close()
  await siv.close()
})
