import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { putMailbox } from '../index.ts'
import { aMail, taken } from '../make.ts'
import { removeMailbox } from '../operations/mailboxes.ts'
import { mailboxes } from './queries.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
  await aService(world, unit)
})
afterAll(() => world?.close())

const imap = { host: 'imap.example.org', user: 'it' }
const anAddress = () => `it.${unique()}@example.org`
const put = (given: object) =>
  putMailbox(world.as(unit.administrator), {
    unitId: unit.id,
    ...given,
  } as Parameters<typeof putMailbox>[1])
const secretOf = async (address: string) =>
  (
    await sql<{
      secret: string | null
    }>`select secret from mailboxes where address = ${address}`.execute(world.hub.db)
  ).rows[0]!.secret

test('what comes by a mailbox is a case of its team', async () => {
  const address = anAddress()
  const { rows } = await sql<{ slug: string; id: string }>`
    select slug, id from teams where unit_id = ${unit.id} order by slug desc limit 1`.execute(
    world.hub.db,
  )
  await put({ address, team: rows[0]!.slug })
  const { case: number } = await taken(world, aMail({ to: address }), address)
  const found = await sql`select team_id from cases where number = ${number}`.execute(world.hub.db)
  expect(found.rows).toEqual([{ teamId: rows[0]!.id }])
})

test('a secret is kept encrypted, is never given out, and stays until another is typed', async () => {
  const address = anAddress()
  await put({ address, imap, secret: 'hemligt-lösen' })
  const kept = await secretOf(address)
  expect(kept).not.toContain('hemligt')
  expect(JSON.stringify(await mailboxes(world.as(unit.administrator)))).not.toMatch(
    /hemligt|secret":/,
  )
  await put({ address, imap })
  expect(await secretOf(address)).toBe(kept)
  const log = await sql`select details from audit_log where operation = 'mailbox.put'`.execute(
    world.hub.db,
  )
  expect(JSON.stringify(log.rows)).not.toContain('hemligt')
})

test.each([
  [{ imap }, { secret: ['required'] }],
  [{ imap: { ...imap, security: 'none' }, secret: 'x' }, { 'imap.security': ['not_encrypted'] }],
  [{ imap: { ...imap, host: 'a b' }, secret: 'x' }, { 'imap.host': ['bad_value'] }],
  [{ imap: { ...imap, moveTo: 'INBOX' }, secret: 'x' }, { 'imap.moveTo': ['not_choice'] }],
  [
    {
      imap: { ...imap, signIn: 'refresh-token', tokenUrl: 'http://example.org', clientId: 'a' },
      secret: 'x',
    },
    { 'imap.tokenUrl': ['not_encrypted'] },
  ],
  [{ team: 'no-such-team' }, { team: ['not_choice'] }],
  [{ address: 'x' }, { address: ['not_email'] }],
])('%j is refused', async (given, errors) => {
  await expect(put({ address: anAddress(), ...given })).rejects.toMatchObject({ errors })
})

test('a secret does not follow to another server, nor over a line that is less safe', async () => {
  const address = anAddress()
  await put({ address, imap, secret: 'x' })
  for (const other of [{ host: 'imap.example.net' }, { port: 1993 }, { security: 'starttls' }])
    await expect(put({ address, imap: { ...imap, ...other } })).rejects.toMatchObject({
      errors: { secret: ['required'] },
    })
})

test('another unit neither sees nor takes it; two administrators do not overwrite each other', async () => {
  const address = anAddress()
  const other = await aUnit(world)
  const { id } = await put({ address })
  const theirs = world.as(other.administrator)
  expect(JSON.stringify(await mailboxes(theirs))).not.toContain(address)
  await expect(putMailbox(theirs, { unitId: other.id, address })).rejects.toMatchObject({
    errors: { address: ['address_taken'] },
  })
  await expect(removeMailbox(theirs, { mailboxId: id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await put({ address, version: 1, silentAfterHours: 24 })
  await expect(put({ address, version: 1 })).rejects.toMatchObject({ code: 'changed_meanwhile' })
})

test('a mailbox that is given up leaves what came by it', async () => {
  const address = anAddress()
  const { id } = await put({ address })
  const mail = await taken(world, aMail({ to: address }), address)
  await removeMailbox(world.as(unit.administrator), { mailboxId: id })
  const { rows } = await sql`select mailbox_id, state from mails where id = ${mail.id}`.execute(
    world.hub.db,
  )
  expect(rows).toEqual([{ mailboxId: null, state: 'done' }])
})
