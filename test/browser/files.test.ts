import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { sayIn } from '#kernel/text.ts'
import { refusalText } from '#kernel/errors.ts'
import { orderWords } from '#modules/cases/web/parts/requester-text.ts'
import { words } from '#modules/cases/text.ts'
import { aCase } from './a-case.ts'
import { signIn } from './sign-in.ts'
import { aVisitor, openBrowser } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const say = sayIn(orderWords, 'sv')
const tooLarge = () => ({
  name: 'mikroskopi.bin',
  mimeType: 'application/octet-stream',
  buffer: Buffer.alloc(inject('given').maxUpload + 1, 7),
})
const farTooLarge = () => ({ ...tooLarge(), buffer: Buffer.alloc(9_000_000, 7) })
/** Named as a picture, but it starts as a program for Windows does. */
const program = () => ({
  name: 'bild.png',
  mimeType: 'image/png',
  buffer: Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(500)]),
})

test.each([
  { what: 'a file that is too large', file: tooLarge, code: 'too_large' },
  { what: 'a file that is far too large', file: farTooLarge, code: 'too_large' },
  { what: 'a program', file: program, code: 'wrong_type' },
] as const)('$what is refused with a sentence, and the answer is kept', async ({ file, code }) => {
  const { follow } = await aCase({ subject: 'Stora filer', email: 'signe.filer@example.net' })
  const signe = await aVisitor(browser, { lang: 'sv', width: 320 })
  const { page } = signe
  await page.goto(follow)
  await page.getByLabel(say('answerText')).fill('Här kommer bilden från mikroskopet.')
  await page.getByLabel(say('answerFiles')).setInputFiles(file())
  await page.getByRole('button', { name: say('answerDo'), exact: true }).click()
  await page.getByRole('main').getByText(refusalText(code).sv).first().waitFor()
  expect(await page.getByLabel(say('answerText')).inputValue()).toBe(
    'Här kommer bilden från mikroskopet.',
  )
  await signe.look(`refused-${code}`)
  await page.getByRole('button', { name: say('answerDo'), exact: true }).click()
  await page.getByText(say('answered')).waitFor()
  expect(await page.getByText('bild.png').count()).toBe(0)
  const refusals = /status of 41[35]/
  expect(signe.faults.filter((fault) => !refusals.test(fault))).toEqual([])
  await signe.close()
})

test('a refused file stops an order at its check, with all that was typed', async () => {
  const signe = await aVisitor(browser, { lang: 'sv', width: 320 })
  const { page } = signe
  await page.goto('/ask')
  await page.getByLabel(say('subject')).fill('Granskning med fil')
  await page.getByLabel(say('message')).fill('Rad ett.\nRad två.')
  for (const area of await page.locator('textarea[required][name^="fields."]').all())
    await area.fill('Ja')
  for (const field of await page.locator('input[required][name^="fields."][type=text]').all())
    await field.fill('Ja')
  for (const group of await page.locator('fieldset:has(input[required][name^="fields."])').all())
    await group.locator('input').first().check()
  await page.getByLabel(say('name')).fill('Signe Hultgren')
  await page.getByLabel(say('email')).fill('signe.order@example.net')
  await page.getByRole('button', { name: say('toCheck') }).click()
  await page.getByRole('heading', { level: 1, name: say('checkTitle') }).waitFor()
  await page.getByLabel(say('files')).setInputFiles(tooLarge())
  await page.getByRole('button', { name: say('sendAsk'), exact: true }).click()
  await page.getByText(refusalText('too_large').sv).first().waitFor()
  expect(await page.getByText('Granskning med fil').count()).toBe(1)
  await signe.look('check-refused')
  await page.getByRole('button', { name: say('sendAsk'), exact: true }).click()
  await page.getByRole('heading', { level: 1, name: say('receiptTitle') }).waitFor()
  await signe.close()
})

test('a reply whose file is refused stays in its box', async () => {
  const { number } = await aCase({ subject: 'Svar med fil', email: 'signe.svar@example.net' })
  const ebba = await aVisitor(browser, { lang: 'sv', width: 1440, scripts: true })
  await ebba.speaks('sv')
  const { page } = ebba
  await signIn(page, 'Ebba Rönnfalk')
  await page.goto(`/cases/${number}`, { waitUntil: 'networkidle' })
  const form = page.getByRole('form', { name: words.reply.sv, exact: true })
  await form.getByRole('textbox').fill('Filmen bifogas.')
  await form.locator('summary', { hasText: words.files.sv }).click()
  await form.locator('input[type=file]').setInputFiles(tooLarge())
  await form.getByRole('button', { name: words.replyDo.sv, exact: true }).click()
  await page.getByText(refusalText('too_large').sv).first().waitFor()
  expect(await form.getByRole('textbox').inputValue()).toBe('Filmen bifogas.')
  expect(ebba.faults.filter((fault) => !fault.includes('status of 413'))).toEqual([])
  await ebba.close()
})
