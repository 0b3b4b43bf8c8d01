import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Database } from '#kernel/database/index.ts'
import { type Lang, sayIn } from '#kernel/text.ts'
import { words as caseWords } from '#modules/cases/text.ts'
import { orderWords } from '#modules/cases/web/parts/requester-text.ts'
import { catalogueText } from '#modules/catalogue/text.ts'
import { words as feedbackWords } from '#modules/feedback/text.ts'
import { words as planWords } from '#modules/plan/text.ts'
import { uiWords } from '#ui/words.ts'
import { letterTo, lettersTo, linksOf } from './letters.ts'
import { planFigures, planRowIds } from './plan.ts'
import { signIn } from './sign-in.ts'
import { service } from './systematic-search.ts'
import { openTables, stateOf } from './tables.ts'
import { aVisitor, openBrowser, type Visitor } from './visitor.ts'

let browser: Browser
let database: Database
beforeAll(async () => {
  browser = await openBrowser()
  database = await openTables()
})
afterAll(async () => {
  await browser.close()
  await database.close()
})

describe.each([
  { lang: 'sv', phone: 320 },
  { lang: 'en', phone: 1440 },
] as { lang: Lang; phone: number }[])(
  'from a search to a rated case, in $lang at $phone px',
  ({ lang, phone }) => {
    const say = {
      case: sayIn(caseWords, lang),
      order: sayIn(orderWords, lang),
      catalogue: sayIn(catalogueText, lang),
      feedback: sayIn(feedbackWords, lang),
      plan: sayIn(planWords, lang),
      ui: sayIn(uiWords, lang),
    }
    const subject = { sv: 'Sömn och långtidssjukskrivning', en: 'Sleep and long sick leave' }[lang]
    const message = `Jag skriver min fjärde artikel & behöver «träffar» (${lang}).`
    const email = `vera.almlov.${lang}@example.net`
    const note = `Ring Joakim om Embase, ${lang}: stannar här`
    let vera: Visitor
    let ebba: Visitor
    let number: string
    let follow: string
    let before: Awaited<ReturnType<typeof planFigures>>

    beforeAll(async () => {
      vera = await aVisitor(browser, { lang, width: phone })
      ebba = await aVisitor(browser, { lang, width: 1440, scripts: true })
      await ebba.speaks(lang)
      before = await planFigures(vera, say.plan)
    })
    afterAll(async () => {
      await vera.close()
      await ebba.close()
    })

    // Each step stands on the one before.
    let broken: string | undefined
    beforeEach(() => {
      if (broken) throw new Error(`the journey ended at: ${broken}`)
    })
    afterEach(({ task }) => {
      if (task.result?.state === 'fail') broken ??= task.name
    })

    test('a doctoral student finds the service in her own words, and reads it', async () => {
      const { page, look } = vera
      await page.goto('/')
      await look('front')
      const main = page.getByRole('main')
      await main.getByRole('searchbox').fill(service.ask[lang])
      await main.getByRole('button', { name: say.catalogue('search.title') }).click()
      await page.waitForURL(/\/search/)
      await look('search')
      await main.getByRole('link', { name: service.name[lang], exact: true }).click()
      await page.waitForURL(`**/services/${service.slug}`)
      await look('service')
      await main
        .getByRole('link', { name: say.catalogue('service.order') })
        .first()
        .click()
      await page.waitForURL(`**/services/${service.slug}/order`)
    })

    test('an order with something missing is told what, and keeps what was typed', async () => {
      const { page, look } = vera
      await look('order')
      await page.getByLabel(say.order('messageMore')).fill(message)
      await page.getByRole('button', { name: say.order('toCheck') }).click()
      const summary = page.getByRole('alert')
      await summary.waitFor()
      expect(await summary.getByRole('link').count()).toBeGreaterThanOrEqual(5)
      expect(await summary.getByText(say.ui('kept')).count()).toBe(1)
      expect(await page.getByLabel(say.order('messageMore')).inputValue()).toBe(message)
      await look('order-mistaken')
    })

    test('she orders, looks through it, and gets a receipt', async () => {
      const { page, look } = vera
      await page.getByLabel(say.order('subject')).fill(subject)
      await page.getByLabel(service.question[lang]).fill('Påverkar sömn återgång i arbete?')
      await choose(vera, service.type[lang], 'scoping')
      await page.getByLabel(service.due[lang]).fill('2030-03-01')
      await page.getByLabel(say.order('name')).fill('Vera Almlöv')
      await page.getByLabel(say.order('email')).fill(email)
      await page.getByLabel(say.order('campus')).selectOption('malmo')
      await page.getByRole('button', { name: say.order('toCheck') }).click()
      await page.getByRole('heading', { level: 1, name: say.order('checkTitle') }).waitFor()
      for (const said of [subject, message, 'Påverkar sömn återgång i arbete?', email, 'Malmö'])
        expect(await page.getByRole('main').getByText(said).count()).toBe(1)
      await look('check')
      await page.getByRole('button', { name: say.order('change'), exact: true }).click()
      expect(await page.getByLabel(say.order('subject')).inputValue()).toBe(subject)
      await page.getByRole('button', { name: say.order('toCheck') }).click()
      await page.getByRole('button', { name: say.order('send'), exact: true }).click()
      await page.getByRole('heading', { level: 1, name: say.order('receiptTitle') }).waitFor()
      number = /\/cases\/(\d{4}-\d{4,})\/receipt/.exec(page.url())![1]!
      expect(await page.getByText(number).count()).toBe(1)
      await look('receipt')
    })

    test('the receipt comes by mail; its link opens the case, where she answers with a file', async () => {
      const { page, look } = vera
      const letter = await letterTo(email, 1)
      expect(letter.subject).toBe(`${subject} [${number}]`)
      follow = linksOf(letter).find((link) => link.includes(`/cases/${number}?key=`))!
      expect(letter.text).toContain(follow)
      await page.goto(follow)
      await page.getByRole('heading', { level: 1, name: subject }).waitFor()
      await look('follow')
      await page.getByLabel(say.order('answerText')).fill('Här är listan jag lovade.')
      await page.getByLabel(say.order('answerFiles')).setInputFiles({
        name: 'kända artiklar.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('doi\n10.1000/1\n'),
      })
      await page.getByRole('button', { name: say.order('answerDo'), exact: true }).click()
      await page.getByText(say.order('answered')).waitFor()
      expect(page.url()).toContain('key=') // she is still there by her link, not signed in
      const file = page.getByRole('link', { name: 'kända artiklar.csv' })
      const got = await page.request.get((await file.getAttribute('href'))!)
      expect([got.status(), await got.text()]).toEqual([200, 'doi\n10.1000/1\n'])
      await look('answered')
    })

    test('the responsible department finds it in the inbox, and takes it', async () => {
      const { page, look } = ebba
      await signIn(page, 'Ebba Rönnfalk')
      await page.goto('/cases?view=unassigned')
      await look('inbox')
      await page.getByRole('link', { name: subject }).first().click()
      await page.waitForURL(new RegExp(`/cases/${number}`))
      await page.getByText('Här är listan jag lovade.').waitFor()
      await look('case')
      await page.getByRole('button', { name: say.case('take'), exact: true }).click()
      await page.getByText(say.case('did.taken')).waitFor()
    })

    test('she replies, notes for colleagues, ticks, and delivers with a file', async () => {
      const { page, look } = ebba
      await page
        .getByLabel(say.case('reply'), { exact: true })
        .getByRole('textbox')
        .fill('Hej Vera, vi börjar nu.')
      await page.getByRole('button', { name: say.case('replyDo'), exact: true }).click()
      await page.getByText(say.case('did.replied', { name: 'Vera Almlöv' })).waitFor()
      await page.getByLabel(say.case('note'), { exact: true }).getByRole('textbox').fill(note)
      await page.getByRole('button', { name: say.case('noteDo'), exact: true }).click()
      await page.getByText(say.case('did.noted')).waitFor()
      const step = page.getByRole('button', { name: service.checklist[lang] })
      await step.click()
      await page.getByText(say.case('did.ticked'), { exact: true }).waitFor()
      expect(await step.getAttribute('aria-pressed')).toBe('true')
      const facts = page.getByRole('complementary', { name: say.case('facts') })
      // Who has answered is at work.
      await facts.getByText(say.case('state.in-progress'), { exact: true }).first().waitFor()
      await look('case-worked')

      await facts.locator('summary').getByText(say.case('step.delivered'), { exact: true }).click()
      await facts.getByLabel(say.case('deliverText')).fill('Här är träffarna, 812 stycken.')
      await facts.locator('input[type=file]').setInputFiles({
        name: 'träffar.ris',
        mimeType: 'text/plain',
        buffer: Buffer.from('TY  - JOUR\nER  - \n'),
      })
      await look('case-delivering')
      await facts.getByRole('button', { name: say.case('step.delivered'), exact: true }).click()
      await page.getByText(say.case('did.moved', { state: say.case('state.delivered') })).waitFor()
    })

    test('for the other department the case does not exist', async () => {
      const kevin = await aVisitor(browser, { lang, width: 1440, scripts: true })
      await signIn(kevin.page, 'Kevin Bergåsa')
      expect((await kevin.page.goto(`/cases/${number}`))!.status()).toBe(404)
      await kevin.page.goto(`/cases?view=all&q=${number}`)
      expect(await kevin.page.getByRole('link', { name: subject }).count()).toBe(0)
      await kevin.close()
    })

    test('she is told of the receipt, the reply and the delivery, and of nothing else', async () => {
      await letterTo(email, 3)
      const { page } = vera
      await page.goto(follow)
      await page.getByText('Här är träffarna, 812 stycken.').waitFor()
      expect(await page.content()).not.toContain('Joakim')
      const letters = await lettersTo(email)
      expect(letters.map(({ subject }) => subject)).toEqual(Array(3).fill(`${subject} [${number}]`))
      const texts = letters.map(({ text }) => text!)
      expect(texts[1]).toContain('Hej Vera, vi börjar nu.')
      expect(texts[2]).toContain('Här är träffarna, 812 stycken.')
      expect(letters.map(({ text, html }) => `${text}${html}`).join()).not.toContain('Joakim')
      const queued = await database.pool.query(
        'select count(*) as n from letters where to_address = $1',
        [email],
      )
      expect(queued.rows[0].n).toBe(3)
    })

    test('opening every link of every letter changes nothing', async () => {
      const links = [...new Set((await lettersTo(email)).flatMap(linksOf))]
      expect(links.filter((link) => link.includes('/rate/'))).toHaveLength(5)
      const before = await stateOf(database.kysely)
      for (const link of links)
        for (const method of ['GET', 'HEAD', 'GET']) {
          const { status } = await fetch(link, { method, redirect: 'manual' })
          expect([link, method, status]).toEqual([link, method, 200])
        }
      expect(await stateOf(database.kysely)).toEqual(before)
    })

    test('from the delivery letter she rates it, and staff see what she said', async () => {
      const { page, look } = vera
      const letter = (await lettersTo(email))[2]!
      const line = letter.text!.split('\n').find((one) => one.startsWith(say.feedback('rate5')))!
      await page.goto(line.slice(line.indexOf('http')))
      expect(await page.getByRole('radio', { name: say.feedback('rate5') }).isChecked()).toBe(true)
      await page.getByLabel(say.feedback('comment')).fill('Snabbt och tydligt.')
      await look('rate')
      await page.getByRole('button', { name: say.feedback('send') }).click()
      await page.getByRole('heading', { level: 1, name: say.feedback('thanks') }).waitFor()
      await look('thanks')

      await ebba.page.goto(`/cases/${number}`)
      await ebba.page.getByText('Snabbt och tydligt.').waitFor()
      const said = say.feedback('panelRating', { n: 5, word: say.feedback('rate5') })
      expect(await ebba.page.getByText(said).count()).toBe(1)
      await ebba.look('case-rated')
    })

    test('the plan has every row, and A1 and A2 have risen by exactly this case', async () => {
      const after = await planFigures(vera, say.plan)
      await vera.look('plan')
      expect(after.ids.toSorted()).toEqual(planRowIds.toSorted())
      const risen = (row: 'A1' | 'A2') => after[row].map((n, i) => n - before[row][i]!)
      expect({ A1: risen('A1'), A2: risen('A2') }).toEqual({ A1: [1, 1], A2: [1, 1] })
      expect(after.notBuilt).toContain('A4')
      expect(after.notBuilt).not.toContain('A1')
    })

    test('no browser had anything to complain of, and the requester ran no script', async () => {
      const told = /responded with a status of 422/ // the order that was not complete
      expect(vera.faults.filter((fault) => !told.test(fault))).toEqual([])
      expect(ebba.faults).toEqual([])
      for (const path of [
        '/',
        `/services/${service.slug}`,
        `/services/${service.slug}/order`,
        follow,
      ]) {
        const html = await (await fetch(new URL(path, inject('given').url))).text()
        // What search engines read of a service is data, and runs nowhere.
        expect(html.replace('<script type="application/ld+json">', '')).not.toContain('<script')
      }
    })
  },
)

/** One of several, drawn as radio buttons or as a list. */
async function choose({ page }: Visitor, label: string, value: string) {
  const group = page.getByRole('group', { name: label })
  if ((await group.count()) > 0) return group.locator(`input[value=${value}]`).check()
  await page.getByLabel(label).selectOption(value)
}
