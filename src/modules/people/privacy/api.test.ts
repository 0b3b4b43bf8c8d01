import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { aRequester, aToken, aUnit, type TestUnit } from '../make.ts'
import { signInWithPassword } from '../sign-in/sign-in.ts'

let world: World
let unit: TestUnit
let tokens: Record<'administrator' | 'staff', string>
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
  tokens = {
    administrator: await aToken(world, unit.id, 'administrator'),
    staff: await aToken(world, unit.id),
  }
})
afterAll(() => world?.close())

const call = async (who: keyof typeof tokens, method: string, path: string, body?: object) => {
  const answer = await world.request(tokens[who], method, `/api/v1${path}`, body)
  return { status: answer.status, body: answer.status === 204 ? null : await answer.json() }
}

test('an administrator’s program invites, and staff’s does not', async () => {
  const { id, email } = await aRequester(world)
  const path = `/people/${id}/invitations`
  expect((await call('staff', 'POST', path)).status).toBe(403)
  expect(await world.letters()).toEqual([])
  expect((await call('administrator', 'POST', path)).status).toBe(204)
  expect(await world.letters()).toMatchObject([{ toAddress: email }])
})

test('a person is erased after a look, by an administrator who is sure, and is nobody after that', async () => {
  const { id } = await aRequester(world, 'Går Hem')
  const path = `/people/${id}/erasure`
  const looked = await call('administrator', 'GET', path)
  expect(looked).toMatchObject({ status: 200, body: { person: { id }, blocked: [] } })
  expect(looked.body.fates.delete.map((one: { id: string }) => one.id)).toContain(
    'person_addresses.0',
  )
  expect((await call('staff', 'GET', path)).status).toBe(404)
  expect((await call('staff', 'POST', path, { sure: true })).status).toBe(403)
  expect((await call('administrator', 'POST', path, {})).status).toBe(422)
  expect((await call('administrator', 'POST', path, { sure: false })).status).toBe(422)
  expect((await call('administrator', 'GET', `/people/${id}`)).body.name).toBe('Går Hem')
  expect(await call('administrator', 'POST', path, { sure: true })).toMatchObject({
    status: 201,
    body: { personId: id, done: true },
  })
  for (const at of ['', '/erasure'])
    expect((await call('administrator', 'GET', `/people/${id}${at}`)).status).toBe(404)
})

test('the register of processing is for administrators, in the language that is asked for', async () => {
  const ask = async (lang: string) => {
    const headers = { 'accept-language': lang }
    const answer = await world.request(
      tokens.administrator,
      'GET',
      '/api/v1/processing',
      undefined,
      headers,
    )
    const { entries } = (await answer.json()) as { entries: { table: string; title: string }[] }
    return entries.find(({ table }) => table === 'person_addresses')!.title
  }
  expect([await ask('sv'), await ask('en')]).toEqual(['Adresser', 'Addresses'])
  expect((await call('staff', 'GET', '/processing')).status).toBe(404)
  expect((await call('administrator', 'GET', '/processing')).body.disposed).toEqual([])
})

test('the log of sign-ins goes on page by page, without a gap or the same twice', async () => {
  for (const password of ['fel lösenord ett', 'fel lösenord två', 'fel lösenord tre'])
    await signInWithPassword(world.guest, { email: unit.anna.email, password }).catch(() => {})
  const seen: string[] = []
  let cursor = ''
  for (;;) {
    const { body } = await call('administrator', 'GET', `/sign-ins?limit=2&cursor=${cursor}`)
    seen.push(...body.items.map(({ id }: { id: string }) => id))
    if (!body.next) break
    cursor = body.next
  }
  const whole = (await call('administrator', 'GET', '/sign-ins')).body.items
  expect(whole.length).toBeGreaterThan(2)
  expect(seen).toEqual(whole.map(({ id }: { id: string }) => id))
  expect((await call('administrator', 'GET', '/sign-ins?outcome=perhaps')).status).toBe(422)
  expect((await call('administrator', 'GET', '/sign-ins?cursor=x')).status).toBe(400)
  expect((await call('staff', 'GET', '/sign-ins')).status).toBe(404)
})
