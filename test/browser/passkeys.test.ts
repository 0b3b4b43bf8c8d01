import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startNavet } from './navet.ts'
import { openBrowser } from './visitor.ts'

/** Passkeys are for a name, not for 127.0.0.1, so this has a Navet of its own. */
let browser: Browser
let folder: string
let navet: Awaited<ReturnType<typeof startNavet>>
let context: BrowserContext
let page: Page
const faults: string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navet-passkeys-'))
  browser = await openBrowser()
  navet = await startNavet({ NAVET_DATA: folder, NAVET_DEMO: 'off' }, 'localhost')
  context = await browser.newContext({ baseURL: navet.url, locale: 'sv-SE' })
  context.setDefaultTimeout(15_000)
  page = await context.newPage()
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (said) => {
    if (said.type() === 'error') faults.push(said.text())
  })
  await aDevice(page)
})
afterAll(async () => {
  await browser?.close()
  await navet?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Chromium's own authenticator, with an owner who is seen at once. */
async function aDevice(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    seesOwner: (isUserVerified: boolean) =>
      devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

const main = () => page.getByRole('main')
const name = 'Pirjo Kallioranta'

test('an administrator adds a passkey, which the device makes', async () => {
  await page.goto(/\/setup\/[\w-]+/.exec(navet.said())![0])
  await page.getByLabel('Namn').fill(name)
  await page.getByLabel('E-postadress').fill('pirjo@example.org')
  await main().getByRole('button', { name: 'Bli administratör' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/setup'))
  await page.goto('/my/security')
  const form = page.getByRole('form', { name: 'Lägg till en lösennyckel' })
  await form.getByLabel('Namn').fill('Jobbdatorn')
  await form.getByRole('button').click()
  await page.getByText('Lösennyckeln är tillagd.').waitFor()
  expect(await main().getByText('Jobbdatorn', { exact: true }).count()).toBe(1)
})

test('signs out, and in again by nothing but that', async () => {
  await page.goto('/sign-out')
  await main().getByRole('button', { name: 'Logga ut' }).click()
  await page.waitForURL(navet.url + '/')
  await page.goto('/sign-in?then=%2Fmy%2Fsecurity')
  await main().getByRole('button', { name: 'Använd en lösennyckel' }).click()
  await page.waitForURL('**/my/security')
  await page.getByText('senast använd').waitFor()
  expect(await page.getByRole('banner').getByText(name).count()).toBe(1)
})

test('raises their rights by it', async () => {
  await page.goto('/admin/elevation')
  await page.getByRole('textbox', { name: 'Varför' }).fill('provar lösennyckeln')
  await main().getByRole('button', { name: 'Använd en lösennyckel' }).click()
  await page.getByText('Din behörighet är förhöjd').waitFor()
  expect(await main().getByText('provar lösennyckeln').count()).toBe(1)
})

test('whoever stops, or has removed it, is told, and has the other ways', async () => {
  await page.goto('/my/security')
  await page.getByText('Ändra Jobbdatorn').click()
  await main().getByRole('button', { name: 'Ta bort', exact: true }).click()
  await page.getByText('Lösennyckeln är borttagen.').waitFor()
  await context.clearCookies()
  await page.goto('/sign-in')
  await main().getByRole('button', { name: 'Använd en lösennyckel' }).click()
  // The device still has it, and answers; we know it no more.
  await page.getByText('Lösennyckeln gick inte att använda.').waitFor()
  expect(await page.locator('input[type=password]').count()).toBe(1)
  const refused = (fault: string) => fault.includes('status of 422')
  expect(faults.filter((fault) => !refused(fault))).toEqual([])
})

test('without scripts the page offers what works, and no passkey', async () => {
  const looks = { baseURL: navet.url, locale: 'sv-SE', javaScriptEnabled: false }
  const plain = await browser.newContext(looks)
  const other = await plain.newPage()
  await other.goto('/sign-in')
  expect(await other.getByRole('button', { name: 'Använd en lösennyckel' }).count()).toBe(0)
  expect(await other.locator('input[type=password]').count()).toBe(1)
  await plain.close()
})
