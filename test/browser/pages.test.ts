import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCase } from './a-case.ts'
import { signIn } from './sign-in.ts'
import { aVisitor, type Looks, openBrowser } from './visitor.ts'

let browser: Browser
let theCase: Awaited<ReturnType<typeof aCase>>
beforeAll(async () => {
  browser = await openBrowser()
  theCase = await aCase({ subject: 'Sidor att se på', email: 'signe.sidor@example.net' })
})
afterAll(() => browser.close())

type Pages = Record<string, () => string>
type Who = { name?: string; at?: string; looks: Looks[]; pages: Pages }

const narrow = { width: 320, scripts: true }
const wide = { width: 1440, scripts: true }
const sv = { lang: 'sv' as const }
const en = { lang: 'en' as const }

// The journey has looked at its pages in Swedish on a phone and in English on a wide screen.
const everybody: Record<string, Who> = {
  guests: {
    looks: [
      { ...sv, ...wide },
      { ...en, ...narrow },
    ],
    pages: {
      front: () => '/',
      search: () => '/search?q=film',
      'search-misspelt': () => '/search?q=bakcup',
      'search-empty': () => '/search?q=xyzzyq',
      services: () => '/services',
      'services-stage': () => '/services?stage=search',
      service: () => '/services/backup',
      order: () => '/services/film-production/order',
      ask: () => '/ask',
      guides: () => '/guides',
      'embedded-service': () => '/embed/services/backup',
      'embedded-search': () => '/embed/search?q=film',
      contacts: () => '/contacts',
      book: () => '/book',
      'book-times': () => '/book/search-consultation',
      'book-room': () => '/book/library-room?campus=malmo',
      'book-form': () => `/book/search-consultation?campus=lund&start=${inAWeek}`,
      plan: () => '/plan',
      'sign-in': () => '/sign-in',
      'my-by-link': () => '/my',
      'forgotten-password': () => '/sign-in/password',
      receipt: () => theCase.receipt,
      follow: () => theCase.follow,
      'link-over': () => `/cases/${theCase.number}?key=nothing`,
      'no-page': () => '/no-such-page',
    },
  },
  'the staff': {
    name: 'Ebba Rönnfalk',
    looks: [
      { ...sv, ...narrow },
      { ...en, ...narrow },
    ],
    pages: {
      inbox: () => '/cases',
      'inbox-all': () => '/cases?view=all',
      'inbox-empty': () => '/cases?q=xyzzyq',
      case: () => `/cases/${theCase.number}`,
      replies: () => '/cases/replies',
      bookings: () => '/bookings',
      absence: () => '/my/absence',
      data: () => '/my/data',
      'book-for': () => `/book/contact-librarian?start=${inAWeek}`,
      my: () => '/my',
    },
  },
  'a requester with an account': {
    name: 'Linnea Fagerhed',
    at: '/my',
    looks: [
      { ...sv, ...narrow },
      { ...en, ...wide },
    ],
    pages: {
      front: () => '/',
      'my-cases': () => '/cases',
      my: () => '/my',
      security: () => '/my/security',
      addresses: () => '/my/addresses',
      'second-factor': () => '/my/second-factor',
      groups: () => '/groups',
      order: () => '/services/backup/order',
    },
  },
  'the administrator': {
    name: 'Pirjo Kallioranta',
    at: '/admin',
    looks: [
      { ...sv, ...wide },
      { ...en, ...narrow },
    ],
    pages: {
      admin: () => '/admin',
      letters: () => '/admin/letters',
      mail: () => '/admin/mail?show=all',
      mailboxes: () => '/admin/mailboxes',
      'mailbox-new': () => '/admin/mailboxes/new',
      catalogue: () => '/admin/catalogue',
      'catalogue-service': () => '/admin/catalogue/services/backup',
      'catalogue-history': () => '/admin/catalogue/services/backup/history',
      rights: () => '/admin/rights',
      population: () => '/admin/population',
      'contact-librarians': () => '/admin/contacts',
      processing: () => '/admin/processing',
      'people-import': () => '/admin/people/import',
      duplicates: () => '/admin/people/duplicates',
      codes: () => '/admin/codes',
      forms: () => '/admin/forms',
      form: () => '/admin/forms/search-consultation',
      health: () => '/admin/health',
      people: () => '/admin/people',
      'people-misspelt': () => '/admin/people?q=ronfalk+eba',
      'person-new': () => '/admin/people/new',
      organisation: () => '/admin/organisation',
      resources: () => '/admin/resources',
      'resource-new': () => '/admin/resources/new',
      'service-rules': () => '/admin/booking/search-consultation',
      'all-groups': () => '/admin/groups',
      tokens: () => '/admin/tokens',
      elevation: () => '/admin/elevation',
      'second-factors': () => '/admin/second-factors',
      'sign-ins': () => '/admin/sign-ins',
      readings: () => '/admin/readings',
      'inbox-open': () => '/cases?view=open',
    },
  },
}

/** Nobody looks at whether it is free. */
const inAWeek = new Date(Math.ceil(Date.now() / 3_600_000 + 168) * 3_600_000).toISOString()

const missing = new Set(['link-over', 'no-page'])
const all = Object.entries(everybody).flatMap(([who, { looks, ...rest }]) =>
  looks.map((how) => ({ who, how, ...rest, lang: how.lang, width: how.width })),
)

test.each(all)('all pages of $who are in order, in $lang at $width px', async (asked) => {
  const visitor = await aVisitor(browser, asked.how)
  const { page, faults } = visitor
  await visitor.speaks(asked.lang)
  if (asked.name) await signIn(page, asked.name, asked.at)
  for (const [name, path] of Object.entries(asked.pages)) {
    const answer = await page.goto(path())
    expect.soft([name, answer!.status()]).toEqual([name, missing.has(name) ? 404 : 200])
    expect.soft(await page.locator('html').getAttribute('lang')).toBe(asked.lang)
    await visitor.look(name)
  }
  expect(faults.filter((fault) => !fault.includes('status of 404'))).toEqual([])
  await visitor.close()
})
