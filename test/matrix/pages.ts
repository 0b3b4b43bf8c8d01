import { attachFile } from '#kernel/files/index.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { takenIn } from '#kernel/files/upload.ts'
import { aCase } from '#modules/cases/make.ts'
import { replyToCase } from '#modules/cases/index.ts'
import { type Cast, linksOf } from '../cast.ts'
import type { Persona, World } from '../world.ts'
import { type PreparedBooking, preparedBooking } from './booking.ts'
import { cataloguePages } from './catalogue.ts'
import { aMail, aMailbox } from './mail.ts'
import { tableOf } from './table.ts'

type Entry = { path?: string | undefined; children?: Entry[] | undefined }

/** Every address of the web, as the routes write it. */
export const addresses = (entries: Entry[], before = ''): string[] =>
  entries.flatMap(({ path, children }) => {
    const here = [before, path].filter(Boolean).join('/')
    return children ? addresses(children, here) : [`/${here}`]
  })

type Prepared = {
  booking: PreparedBooking
  cast: Cast
  number: string
  fileId: string
  letterId: string
  mailId: string
  mailboxId: string
  rate: string
}

/** An address to ask for, of each page. */
export const preparedPages: Record<string, (it: Prepared) => string> = {
  '/': () => '/',
  '/search': () => '/search?q=demens',
  '/services': () => '/services',
  '/services/:slug': ({ cast }) => `/services/${cast.service.slug}`,
  '/services/:slug/answers': ({ cast }) => `/services/${cast.service.slug}/answers`,
  '/services/:slug/order': ({ cast }) => `/services/${cast.service.slug}/order`,
  '/ask': () => '/ask',
  '/guides': () => '/guides',
  '/guides/:slug': ({ cast }) => `/guides/${cast.guide.slug}`,
  '/overviews/:line': () => '/overviews/research',
  ...cataloguePages,
  '/sign-in': () => '/sign-in',
  '/sign-in/link': () => '/sign-in/link?token=x',
  '/sign-in/password': () => '/sign-in/password',
  '/sign-in/password/:token': () => '/sign-in/password/x',
  '/register/:token': () => '/register/x',
  '/sign-in/code': () => '/sign-in/code',
  '/my/second-factor': () => '/my/second-factor',
  '/admin/tokens': () => '/admin/tokens',
  '/admin/readings': () => '/admin/readings',
  '/admin/elevation': () => '/admin/elevation',
  '/admin/second-factors': () => '/admin/second-factors',
  '/setup/:token': () => '/setup/x',
  '/sign-out': () => '/sign-out',
  '/my': () => '/my',
  '/my/addresses': () => '/my/addresses',
  '/my/addresses/:token': () => '/my/addresses/x',
  '/my/absence': () => '/my/absence',
  '/my/security': () => '/my/security',
  '/my/data': () => '/my/data',
  '/my/data/file': () => '/my/data/file',
  '/admin/processing': () => '/admin/processing',
  '/admin/processing/file': () => '/admin/processing/file',
  '/admin/people/:id/erase': ({ cast }) => `/admin/people/${cast.unit.requester.id}/erase`,
  '/cases': () => '/cases',
  '/cases/:number': ({ number }) => `/cases/${number}`,
  '/cases/:number/receipt': ({ number }) => `/cases/${number}/receipt`,
  '/cases/replies': () => '/cases/replies',
  '/cases/left-behind': () => '/cases/left-behind',
  '/cases/news': () => '/cases/news?since=2026-01-01',
  '/cases/beside': () => '/cases/beside',
  '/book': () => '/book',
  '/book/:slug': ({ booking }) => `/book/${booking.bookable.slug}`,
  '/bookings': () => '/bookings',
  '/bookings/:id': ({ booking }) => `/bookings/${booking.bookingId}`,
  '/bookings/:id/time': ({ booking }) => `/bookings/${booking.bookingId}/time`,
  '/calendars/:token': () => '/calendars/x',
  '/admin/resources': () => '/admin/resources',
  '/admin/booking/:slug': ({ booking }) => `/admin/booking/${booking.bookable.slug}`,
  '/admin/resources/:id': ({ booking }) => `/admin/resources/${booking.roomId}`,
  '/files/:id': ({ fileId }) => `/files/${fileId}`,
  '/rate/:token': ({ rate }) => `/rate/${rate}`,
  '/plan': () => '/plan',
  '/admin': () => '/admin',
  '/admin/organisation': () => '/admin/organisation',
  '/admin/sign-ins': () => '/admin/sign-ins',
  '/groups': () => '/groups',
  '/groups/:slug': ({ cast }) => `/groups/${cast.group.slug}`,
  '/contacts': () => '/contacts',
  '/admin/population': () => '/admin/population',
  '/admin/population.csv': () => '/admin/population.csv',
  '/admin/contacts': () => '/admin/contacts',
  '/admin/groups': () => '/admin/groups',
  '/admin/letters': () => '/admin/letters',
  '/admin/letters/:id': ({ letterId }) => `/admin/letters/${letterId}`,
  '/admin/search': () => '/admin/search',
  '/admin/mailboxes': () => '/admin/mailboxes',
  '/admin/mailboxes/:id': ({ mailboxId }) => `/admin/mailboxes/${mailboxId}`,
  '/mail/:id': ({ mailId }) => `/mail/${mailId}`,
  '/admin/mail': () => '/admin/mail',
  '/admin/mail/:id': ({ mailId }) => `/admin/mail/${mailId}`,
  '/admin/mail/:id/raw': ({ mailId }) => `/admin/mail/${mailId}/raw`,
  '/admin/rights': () => '/admin/rights',
  '/admin/rights/file': () => '/admin/rights/file?of=operations',
  '/admin/codes': () => '/admin/codes',
  '/admin/codes/:list/csv': () => '/admin/codes/no-such-list/csv',
  '/admin/forms': () => '/admin/forms',
  '/admin/forms/:slug': ({ cast }) => `/admin/forms/${cast.service.slug}`,
  '/admin/health': () => '/admin/health',
  '/admin/people': () => '/admin/people?q=a',
  '/admin/people/import': () => '/admin/people/import',
  '/admin/people/file': () => '/admin/people/file',
  '/admin/people/new': () => '/admin/people/new',
  '/admin/people/duplicates': () => '/admin/people/duplicates',
  '/admin/people/merge': ({ cast }) =>
    `/admin/people/merge?one=${cast.unit.requester.id}&other=${cast.unit.bo.id}`,
  '/admin/people/:id': ({ cast }) => `/admin/people/${cast.unit.requester.id}`,
  '/invitation/:token': () => '/invitation/x',
  '/*': () => '/no-such-page',
}

/** Guest, the bearer of the link to follow (`key`), and everybody who signs in. */
const visitors = ({ people }: Cast) => ({
  guest: null as Persona | null,
  'link to follow': null as Persona | null,
  ...(people as Record<string, Persona>),
})

async function prepared(world: World, cast: Cast) {
  const { id, number } = await aCase(world, cast.unit, cast.service)
  const { follow, rate } = await linksOf(world, id)
  const booking = await preparedBooking(world, cast)
  return { cast, id, number, follow, rate, booking }
}

/** What to ask for at each address, and the key of the mailed link that opens the case. */
export async function preparedUrls(world: World, cast: Cast, all: string[]) {
  const { id, follow, ...it } = await prepared(world, cast)
  const { messageId } = await replyToCase(world.as(cast.unit.anna), { caseId: id, text: 'Hej' })
  const blob = await world.hub.files.put(bytes('hej'), 100)
  const file = takenIn({ name: 'hej.txt', type: 'text/plain', ...blob })
  const owner = { kind: 'case-message', id: messageId }
  const { id: fileId } = await attachFile(world.system, owner, file)
  const letterId = await queueLetter(world.system, {
    to: { address: 'a@example.org', name: 'A' },
    fromName: 'Navet',
    language: 'sv',
    subject: 'Hej',
    text: 'Hej',
    unitId: cast.unit.id,
  })
  const mailId = await aMail(world, cast.unit.id, 'X-Spam-Flag: YES')
  const mailboxId = await aMailbox(world, cast)
  const made = { ...it, fileId, letterId, mailId, mailboxId }
  const urls = all.map((address) => [address, preparedPages[address]!(made)] as const)
  return { urls, follow }
}

export async function pageTable(world: World, cast: Cast, all: string[]): Promise<string> {
  const { urls, follow } = await preparedUrls(world, cast, all)
  const who = visitors(cast)
  const rows: [string, string[]][] = []
  for (const [address, url] of urls) {
    const cells: string[] = []
    for (const [name, person] of Object.entries(who)) {
      const key = name === 'link to follow' ? `${url.includes('?') ? '&' : '?'}key=${follow}` : ''
      cells.push(said(await world.request(person, 'GET', url + key)))
    }
    rows.push([address, cells])
  }
  return tableOf(Object.keys(who), rows)
}

const order = { subject: 'Sökning', message: 'Hej', 'fields.topic': 'sömn', step: 'send' }
const about = { 'requester.email': 'en.gast@example.org', 'requester.name': 'En Gäst' }

/** What the forms of the pages send. */
const forms: Record<string, (it: Prepared) => [path: string, body: object]> = {
  'order, for oneself': ({ cast }) => [`/services/${cast.service.slug}/order`, order],
  'order, for somebody': ({ cast }) => [
    `/services/${cast.service.slug}/order`,
    { ...order, ...about },
  ],
  'case: reply': ({ number }) => [`/cases/${number}`, { do: 'reply', text: 'Hej' }],
  'case: note': ({ number }) => [`/cases/${number}`, { do: 'note', text: 'Hej' }],
  'case: answer': ({ number }) => [`/cases/${number}`, { do: 'answer', text: 'Hej' }],
  'case: withdraw': ({ number }) => [`/cases/${number}`, { do: 'withdraw', reason: 'Löst' }],
  'case: assign': ({ number, cast }) => [
    `/cases/${number}`,
    { do: 'assign', assigneeId: cast.unit.anna.id },
  ],
  'case: deliver': ({ number }) => [`/cases/${number}`, { do: 'state', state: 'delivered' }],
  'case: withdraw-links': ({ number }) => [`/cases/${number}`, { do: 'withdraw-links' }],
  'case: tick': ({ number }) => [
    `/cases/${number}`,
    { do: 'tick', itemId: 'meeting', done: 'true' },
  ],
  'book, for oneself': ({ booking }) => [`/book/${booking.bookable.slug}`, { start: booking.free }],
  'book, for somebody': ({ booking }) => [
    `/book/${booking.bookable.slug}`,
    { start: booking.free, 'person.email': 'en.gast@example.org', 'person.name': 'En Gäst' },
  ],
  'book: wait': ({ booking }) => [
    `/book/${booking.bookable.slug}`,
    { do: 'wait', until: '2030-01-01' },
  ],
  'booking: cancel': ({ booking }) => [`/bookings/${booking.bookingId}`, { do: 'cancel' }],
  'booking: decide': ({ booking }) => [
    `/bookings/${booking.requestId}`,
    { do: 'decide', approve: 'true' },
  ],
  'booking: move': ({ booking }) => [
    `/bookings/${booking.bookingId}/time`,
    { start: booking.free },
  ],
  'booking: outcome': ({ booking }) => [
    `/bookings/${booking.pastId}`,
    { do: 'outcome', outcome: 'no-show' },
  ],
  'resource: day': ({ booking }) => [
    `/admin/resources/${booking.roomId}`,
    { do: 'day', day: '2030-01-01', closed: 'on' },
  ],
  'resource: feed': ({ booking }) => [`/admin/resources/${booking.roomId}`, { do: 'make-feed' }],
  'plan: comment': () => ['/plan', { row: 'A1', text: 'Bra' }],
  'organisation: add': () => [
    '/admin/organisation',
    { do: 'add-part', part: 'campus', 'name.sv': 'Ny', 'name.en': 'New' },
  ],
  'groups: set up': () => ['/groups', { 'name.sv': 'Ny', 'name.en': 'New' }],
  'group: add': ({ cast }) => [
    `/groups/${cast.group.slug}`,
    { do: 'add', email: 'ny.i.gruppen@example.org' },
  ],
  'contacts: add a programme': () => [
    '/admin/contacts',
    { do: 'add-programme', 'name.sv': 'Ny', 'name.en': 'New' },
  ],
  'people: add': () => [
    '/admin/people/new',
    { name: 'Ny', email: `ny.${Math.random()}@example.org`, language: 'sv' },
  ],
  'person: edit': ({ cast }) => [
    `/admin/people/${cast.unit.requester.id}`,
    { do: 'edit', name: 'Mira Sandell', language: 'sv' },
  ],
  'my: profile': () => ['/my', { language: 'sv' }],
}

export async function actionTable(world: World, cast: Cast): Promise<string> {
  const who = visitors(cast)
  const rows: [string, string[]][] = []
  for (const [form, asked] of Object.entries(forms)) {
    const cells: string[] = []
    for (const [name, person] of Object.entries(who)) {
      const { follow, ...it } = await prepared(world, cast)
      const [path, body] = asked({ ...it, fileId: '', letterId: '', mailId: '', mailboxId: '' })
      const key = name === 'link to follow' ? `?key=${follow}` : ''
      cells.push(said(await world.request(person, 'POST', path + key, body)))
    }
    rows.push([form, cells])
  }
  return tableOf(Object.keys(who), rows)
}

function said({ status, headers }: Response): string {
  if (status === 302) return headers.get('location')!.startsWith('/sign-in') ? 'in' : 'ok'
  return status < 300 ? 'ok' : String(status)
}

async function* bytes(text: string) {
  yield Buffer.from(text)
}
