import { sql } from 'kysely'
import { makeLink } from '#kernel/links.ts'
import { days, later } from '#kernel/time.ts'
import { type Asks, keepRequest, requestLink } from '#modules/people/addresses/requests.ts'
import { addAddress } from '#modules/people/persons/addresses.ts'
import { mailedLink } from '#modules/people/sign-in/link.ts'
import type { Cast } from '../cast.ts'
import type { World } from '../world.ts'

/** What the operations on ways in are asked for, beside the cast. All of it is the requester's. */
export type PreparedSignIn = Awaited<ReturnType<typeof preparedSignIn>>

export async function preparedSignIn(world: World, cast: Cast) {
  const { id: personId } = cast.unit.requester
  const about = { purpose: 'reset-password', recordId: personId, personId }
  return {
    resetToken: await makeLink(world.system, about),
    signInToken: (await mailedLink(world.system, personId)).token,
    ...(await wishesOf(world, personId)),
    passkeyId: await aPasskeyOf(world, personId),
    sessionId: await aSessionOf(world, personId),
  }
}

/** A second address, and a wish to have letters go there, which both sides have been asked about. */
async function wishesOf({ system }: World, personId: string) {
  const secondAddress = 'mira.hemma@example.org'
  await addAddress(system, { personId, address: secondAddress })
  const wish = { personId, address: secondAddress, wish: 'main', confirmedAt: null } as const
  const id = await keepRequest(system, wish)
  const link = (asks: Asks) => requestLink(system, { id, personId }, asks)
  return { secondAddress, confirmToken: await link('confirm'), releaseToken: await link('release') }
}

async function aPasskeyOf({ hub, system }: World, personId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into passkeys (person_id, name, credential_id, public_key, counter, transports, backed_up, created_at)
    values (${personId}, 'Min telefon', 'matrix', 'matrix', 0, '', false, ${system.now})
    returning id`.execute(hub.db)
  return rows[0]!.id
}

/** Where somebody is signed in. */
async function aSessionOf({ hub, system }: World, personId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into auth_sessions (person_id, token, expires_at, created_at, updated_at)
    values (${personId}, 'matrix', ${later(system.now, days(1))}, now(), now())
    returning id`.execute(hub.db)
  return rows[0]!.id
}

const password = 'korrekt häst batteri'

export const signInInputs: Record<string, (it: PreparedSignIn & { cast: Cast }) => object> = {
  'password.reset': ({ resetToken }) => ({ token: resetToken, password }),
  'password.change': () => ({ current: 'korrekt häst', password }),
  'person.register': () => ({ token: 'no-such', name: 'Ny Person', language: 'sv' }),
  'session.use-link': ({ signInToken }) => ({ token: signInToken }),
  'session.forget': () => ({}),
  'session.elevate': () => ({ reason: 'matrisen provar', password }),
  'session.lower': () => ({}),
  'session.end': ({ sessionId }) => ({ sessionId }),
  'session.end-others': () => ({}),
  'address.ask': () => ({ address: 'annan.mira@example.org', main: false }),
  'address.confirm': ({ confirmToken }) => ({ token: confirmToken }),
  'address.release': ({ releaseToken }) => ({ token: releaseToken, answer: 'yes' }),
  'address.drop': ({ secondAddress }) => ({ address: secondAddress }),
  'passkey.begin': () => ({ name: 'Min telefon' }),
  'passkey.add': () => ({ name: 'Min telefon', passkey: '{}' }),
  'passkey.rename': ({ passkeyId }) => ({ passkeyId, name: 'Min telefon' }),
  'passkey.remove': ({ passkeyId }) => ({ passkeyId }),
  'second-factor.begin': () => ({}),
  'second-factor.confirm': () => ({ code: '000000' }),
  'second-factor.remove': () => ({ code: '000000' }),
  'second-factor.reset': ({ cast }) => ({
    personId: cast.unit.bo.id,
    identityCheck: 'in-person',
  }),
}
