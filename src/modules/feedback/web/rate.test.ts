import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { sql } from 'kysely'
import { requestContext } from '#kernel/web/pages.ts'
import { openCase, setState } from '#modules/cases/index.ts'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit } from '#modules/people/make.ts'
import { action, loader } from './rate.tsx'

let world: World
let token: string
beforeAll(async () => {
  world = await makeWorld()
  const unit = await aUnit(world)
  const { slug: service } = await aService(world, unit)
  const asked = { service, subject: 'Sömn', message: 'Hej', fields: { topic: 'sömn' } }
  const { id: caseId } = await openCase(world.as(unit.requester), asked)
  await setState(world.as(unit.anna), { caseId, state: 'delivered', reason: 'Klart.' })
  token = /\/rate\/([\w-]+)\?/.exec((await world.letters()).at(-1)!.text)![1]!
})
afterAll(() => world?.close())

/** What the page's loader or action gives for an address, as a guest. */
async function page(
  method: 'GET' | 'HEAD' | 'POST',
  address: string,
  body?: Record<string, string>,
) {
  const url = new URL(address, 'http://127.0.0.1')
  const context = new RouterContextProvider()
  context.set(requestContext, world.guest)
  const request = new Request(url, { method, ...(body && { body: new URLSearchParams(body) }) })
  const args = { request, context, params: { token: url.pathname.split('/')[2]! }, url } as never
  return (method === 'POST' ? action(args) : loader(args)) as Promise<any>
}

/** Everything in the database that could have changed. */
const everything = async () => {
  const tables = [
    'responses',
    'invitations',
    'facts',
    'fact_totals',
    'events',
    'audit_log',
    'links',
  ]
  return Promise.all(
    tables.map(
      async (table) => (await sql`select * from ${sql.table(table)}`.execute(world.hub.db)).rows,
    ),
  )
}

test('every choice of the letter opens with the choice made, and changes nothing', async () => {
  const before = await everything()
  for (const choice of [1, 2, 3, 4, 5]) {
    const shown = await page('GET', `/rate/${token}?choice=${choice}`)
    expect(shown).toMatchObject({
      subject: 'Sömn',
      choice,
      rating: null,
      comment: '',
      thanks: false,
    })
    expect(Object.keys(shown)).not.toContain('caseId')
    await page('HEAD', `/rate/${token}?choice=${choice}`)
  }
  expect(await everything()).toEqual(before)
})

test('a choice that is none is no choice', async () => {
  for (const choice of ['6', 'x', ''])
    expect(await page('GET', `/rate/${token}?choice=${choice}`)).toMatchObject({ choice: null })
})

test('the button saves, says thank you, and the answer may be changed', async () => {
  const saved = await page('POST', `/rate/${token}?choice=4`, { rating: '4', comment: 'Bra' })
  expect(saved.status).toBe(302)
  expect(saved.headers.get('location')).toBe(`/rate/${token}?thanks`)
  expect(await page('GET', `/rate/${token}?thanks`)).toMatchObject({
    thanks: true,
    rating: 4,
    comment: 'Bra',
  })
  await page('POST', `/rate/${token}`, { rating: '2', comment: '' })
  expect(await page('GET', `/rate/${token}`)).toMatchObject({ choice: 2, rating: 2, comment: '' })
})

test('what was typed is kept when something is missing', async () => {
  const refused = await page('POST', `/rate/${token}`, { comment: 'Ett omdöme utan siffra' })
  expect(refused.init.status).toBe(422)
  expect(refused.data).toMatchObject({
    errors: { rating: 'Fyll i det här.' },
    values: { comment: 'Ett omdöme utan siffra' },
  })
})

test('an address that opens nothing is a page of its own with 404, and takes no answer', async () => {
  for (const method of ['GET', 'POST'] as const) {
    const gone = await page(
      method,
      '/rate/unknown',
      method === 'POST' ? { rating: '5' } : undefined,
    )
    expect(gone).toMatchObject({ data: null, init: { status: 404 } })
  }
})
