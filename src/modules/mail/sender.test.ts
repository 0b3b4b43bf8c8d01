import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replyAddress, threadOfAddress } from '#kernel/letters/index.ts'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { putMailbox } from './index.ts'
import { aMail, type GivenMail, taken } from './make.ts'

let world: World
let unit: TestUnit
let box: string
beforeAll(async () => {
  world = await makeWorld({
    env: {
      NAVET_URL: 'http://127.0.0.1',
      NAVET_REPLY_ADDRESS: 'arende+{key}@example.org',
      NAVET_MAIL_AUTH_SERVERS: 'mx.example.org',
    },
  })
  unit = await aUnit(world)
  const service = await aService(world, unit)
  box = `it.${unique()}@example.org`
  const given = { unitId: unit.id, address: box, service: service.slug }
  await putMailbox(world.as(unit.administrator), given)
})
afterAll(() => world?.close())

const takeIn = (given: GivenMail) =>
  taken(world, aMail({ from: unit.requester.email, to: box, ...given }), box)
const caseIdOf = async (number: string | undefined) =>
  (
    await sql<{
      id: string
    }>`select id from cases where number = ${number} and unit_id = ${unit.id}`.execute(world.hub.db)
  ).rows[0]!.id
const lastOf = async (caseId: string) =>
  (
    await sql<{ authorName: string; authorId: string | null; kind: string }>`
      select author_name, author_id, kind from case_messages where case_id = ${caseId} order by id desc limit 1`.execute(
      world.hub.db,
    )
  ).rows[0]!

test('an answer to the signed address finds its case by that alone, in whatever letters it comes', async () => {
  const first = await takeIn({})
  const address = replyAddress(world.hub, await caseIdOf(first.case))!
  for (const to of [address, address.toUpperCase(), `Navet <${address}>`])
    expect(await takeIn({ to, subject: 'Utan huvud', text: to })).toMatchObject({
      outcome: 'message-added',
      case: first.case,
    })
  expect(await takeIn({ head: [`Delivered-To: ${address}`], text: 'Annan väg' })).toMatchObject({
    case: first.case,
  })
})

test('an address that we have not signed leads nowhere', async () => {
  const first = await takeIn({})
  const id = await caseIdOf(first.case)
  const address = replyAddress(world.hub, id)!
  expect(threadOfAddress(world.hub, address)).toBe(id)
  const digits = address.slice('arende+'.length, -'@example.org'.length)
  const other = digits.slice(0, -1) + (digits.endsWith('0') ? '1' : '0')
  const forged = [other, digits.slice(0, -2), `${digits}0`, '', 'x'.repeat(48)]
  for (const key of forged)
    expect(threadOfAddress(world.hub, `arende+${key}@example.org`), key).toBeUndefined()
  expect(threadOfAddress(world.hub, address.replace('example.org', 'example.net'))).toBeUndefined()
  const result = await takeIn({ from: 'x@example.net', to: `arende+${other}@example.org` })
  expect(result.case).not.toBe(first.case)
})

test('a partner is found again by their own number, when it has led to one case', async () => {
  const from = `desk.${unique()}@partner.example.com`
  const first = await takeIn({ from, subject: '[INC0012345] Licensen' })
  expect(await takeIn({ from, subject: 'Update on INC0012345', text: 'Klart' })).toMatchObject({
    outcome: 'message-added',
    case: first.case,
  })
  for (const other of [
    { from, subject: 'INC00123456' },
    { from: 'stranger@example.net', subject: 'INC0012345' },
  ])
    expect((await takeIn({ ...other, text: 'Annat' })).case).not.toBe(first.case)
})

const failed = 'Authentication-Results: mx.example.org; dmarc=fail header.from=example.org'

test('who is surely not the sender opens nothing, and speaks in a case for nobody', async () => {
  expect(await takeIn({ head: [failed], text: 'Falsk' })).toMatchObject({
    outcome: 'held',
    reason: 'sender-not-proven',
  })
  const first = await takeIn({})
  const caseId = await caseIdOf(first.case)
  for (const from of [unit.requester.email, unit.anna.email]) {
    const head = [failed, `References: <thread.${caseId}@127.0.0.1>`]
    await takeIn({ from, head, text: `Falsk ${from}` })
    expect(await lastOf(caseId)).toEqual({
      authorName: expect.stringMatching(
        new RegExp(`${from}.*\\((avsändaren är inte styrkt|sender not proven)\\)`),
      ),
      authorId: null,
      kind: 'message',
    })
  }
  const byNumber = await takeIn({ head: [failed], subject: `Om ${first.case}`, text: 'Gissat' })
  expect(byNumber.outcome).toBe('held')
})

test("a field that the sender wrote as another server's proves and disproves nothing", async () => {
  const head = ['Authentication-Results: mx.evil.example; dmarc=fail']
  const { outcome, id } = await takeIn({ head, text: 'Äkta' })
  expect(outcome).toBe('case-created')
  const { rows } = await sql`select sender_auth from mails where id = ${id}`.execute(world.hub.db)
  expect(rows).toEqual([{ senderAuth: 'none' }])
})
