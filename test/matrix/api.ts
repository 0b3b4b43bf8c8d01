import type { Endpoint } from '#kernel/http/endpoint.ts'
import { aCase } from '#modules/cases/make.ts'
import { aToken } from '#modules/people/make.ts'
import { roles } from '#kernel/context.ts'
import type { Cast } from '../cast.ts'
import { catalogueCalls } from './catalogue.ts'
import { contactCalls } from './contacts.ts'
import { formCalls } from './forms.ts'
import { mailCalls } from './mail.ts'
import { bookingCalls, type PreparedBooking, preparedBooking } from './booking.ts'
import type { World } from '../world.ts'
import { tableOf } from './table.ts'

type Call = { path: string; body?: object }

/** How each endpoint is called; `id` is a fresh case. */
export const preparedCalls: Record<
  string,
  (it: { cast: Cast; id: string; booking: PreparedBooking }) => Call
> = {
  ...bookingCalls,
  'get /unit': () => ({ path: '/unit' }),
  'get /tokens': () => ({ path: '/tokens' }),
  'delete /tokens/{id}': ({ id }) => ({ path: `/tokens/${id}` }),
  'get /people': () => ({ path: '/people?q=a' }),
  'post /people': ({ id }) => ({
    path: '/people',
    body: { name: 'Ny', email: `${id}@example.org` },
  }),
  'post /people/imports': ({ id }) => ({
    path: '/people/imports',
    body: { csv: `email;name\n${id}@example.org;Ny Person` },
  }),
  'get /people/duplicates': () => ({ path: '/people/duplicates' }),
  'post /people/{id}/merges': ({ cast, id }) => ({
    path: `/people/${cast.unit.requester.id}/merges`,
    body: { goneId: id, vouch: false },
  }),
  'delete /people/{id}/merges/{mergeId}': ({ cast, id }) => ({
    path: `/people/${cast.unit.requester.id}/merges/${id}`,
  }),
  'get /people/{id}': ({ cast }) => ({ path: `/people/${cast.unit.requester.id}` }),
  'patch /people/{id}': ({ cast }) => ({
    path: `/people/${cast.unit.requester.id}`,
    body: { language: 'sv' },
  }),
  'post /people/{id}/addresses': ({ cast, id }) => ({
    path: `/people/${cast.unit.requester.id}/addresses`,
    body: { address: `a.${id}@example.org` },
  }),
  'delete /people/{id}/addresses/{address}': ({ cast }) => ({
    path: `/people/${cast.unit.requester.id}/addresses/ingen@example.org`,
  }),
  'get /people/{id}/absences': ({ cast }) => ({ path: `/people/${cast.unit.anna.id}/absences` }),
  'post /people/{id}/absences': ({ cast }) => ({
    path: `/people/${cast.unit.cecilia.id}/absences`,
    body: { standInId: cast.unit.bo.id, fromDay: '2033-01-01', untilDay: '2033-01-07' },
  }),
  'delete /people/{id}/absences/{absenceId}': ({ cast, id }) => ({
    path: `/people/${cast.unit.anna.id}/absences/${id}`,
  }),
  'post /people/{id}/invitations': ({ cast }) => ({
    path: `/people/${cast.unit.requester.id}/invitations`,
  }),
  'get /people/{id}/erasure': ({ cast }) => ({ path: `/people/${cast.unit.requester.id}/erasure` }),
  // He has an open case, so that whoever may erase is told so, and he stays for the next caller.
  'post /people/{id}/erasure': ({ cast }) => ({
    path: `/people/${cast.unit.requester.id}/erasure`,
    body: { sure: true },
  }),
  'get /processing': () => ({ path: '/processing' }),
  'get /sign-ins': () => ({ path: '/sign-ins?outcome=refused' }),
  'get /rights': () => ({ path: '/rights' }),
  'get /people/{id}/roles': ({ cast }) => ({ path: `/people/${cast.unit.requester.id}/roles` }),
  'post /people/{id}/roles': ({ cast }) => ({
    // As he has it already: what is done here stays done.
    path: `/people/${cast.unit.bo.id}/roles`,
    body: { unitId: cast.unit.id, role: 'staff', teamId: cast.unit.teams['search']!.id },
  }),
  'put /people/{id}/roles/{grantId}': ({ cast, id }) => ({
    path: `/people/${cast.unit.requester.id}/roles/${id}`,
    body: {},
  }),
  'delete /people/{id}/roles/{grantId}': ({ cast, id }) => ({
    path: `/people/${cast.unit.requester.id}/roles/${id}`,
  }),
  'post /people/{id}/affiliations': ({ cast }) => ({
    path: `/people/${cast.unit.requester.id}/affiliations`,
    body: { organisation: { sv: 'X', en: 'X' } },
  }),
  'put /people/{id}/affiliations/{affiliationId}': ({ cast, id }) => ({
    path: `/people/${cast.unit.requester.id}/affiliations/${id}`,
    body: { organisation: { sv: 'X', en: 'X' } },
  }),
  'delete /people/{id}/affiliations/{affiliationId}': ({ cast, id }) => ({
    path: `/people/${cast.unit.requester.id}/affiliations/${id}`,
  }),
  ...contactCalls,
  ...catalogueCalls,
  ...formCalls,
  ...mailCalls,
  'get /indicators/{id}': () => ({ path: '/indicators/cases-opened' }),
  'get /cases': () => ({ path: '/cases' }),
  'post /cases': ({ cast }) => ({
    path: '/cases',
    body: {
      service: cast.service.slug,
      subject: 'Sökning',
      message: 'Hej',
      fields: { topic: 'sömn' },
      requester: { email: 'ny@example.org' },
    },
  }),
  'get /cases/{id}': ({ id }) => ({ path: `/cases/${id}` }),
  'post /cases/{id}/messages': ({ id }) => ({
    path: `/cases/${id}/messages`,
    body: { kind: 'note', text: 'Hej' },
  }),
  'put /cases/{id}/assignee': ({ id, cast }) => ({
    path: `/cases/${id}/assignee`,
    body: { assigneeId: cast.unit.anna.id },
  }),
  'put /cases/{id}/state': ({ id }) => ({ path: `/cases/${id}/state`, body: { state: 'waiting' } }),
}

export async function apiTable(world: World, cast: Cast, endpoints: Endpoint[]): Promise<string> {
  const { unit, wall, people } = cast
  const tokens = await Promise.all(
    roles.map(async (role) => [`token, ${role}`, await aToken(world, unit.id, role)] as const),
  )
  const callers = {
    guest: null,
    'staff, signed in': people.staff,
    'no such token': 'navet_nobody',
    ...Object.fromEntries(tokens),
    'token, other unit': await aToken(world, wall.id, 'administrator'),
  }
  const shared = await preparedBooking(world, cast)
  const rows: [string, string[]][] = []
  for (const { method, path } of endpoints) {
    const cells: string[] = []
    for (const who of Object.values(callers)) {
      const { id } = await aCase(world, unit, cast.service)
      // What one caller has booked or ended is not there for the next.
      const booking = path.startsWith('/bookings') ? await preparedBooking(world, cast) : shared
      const call = preparedCalls[`${method} ${path}`]!({ cast, id, booking })
      const url = `/api/v1${call.path}`
      const { status } = await world.request(who, method.toUpperCase(), url, call.body)
      cells.push(status < 300 ? 'ok' : String(status))
    }
    rows.push([`${method.toUpperCase()} ${path}`, cells])
  }
  return tableOf(Object.keys(callers), rows)
}
