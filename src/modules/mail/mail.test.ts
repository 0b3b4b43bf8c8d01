import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { setState, visibleCases } from '#modules/cases/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { handleOrHold, putMailbox, resultOf, takeInMail } from './index.ts'
import { aMail, type GivenMail, only, taken } from './make.ts'
import { replayMail } from './operations/hold.ts'

let world: World
let unit: TestUnit
let box: string
beforeAll(async () => {
  world = await makeWorld({ env: { NAVET_URL: 'http://127.0.0.1' } })
  unit = await aUnit(world)
  const service = await aService(world, unit)
  box = `it.${unique()}@example.org`
  await putMailbox(world.as(unit.administrator), {
    unitId: unit.id,
    address: box,
    service: service.slug,
  })
})
afterAll(() => world?.close())

const mailOf = (given: GivenMail) => aMail({ from: unit.requester.email, to: box, ...given })
const takeIn = (raw: Buffer) => taken(world, raw, box)
const caseIdOf = async (number: string | undefined) =>
  (
    await sql<{
      id: string
    }>`select id from cases where number = ${number} and unit_id = ${unit.id}`.execute(world.hub.db)
  ).rows[0]!.id
const getCase = (ctx: Ctx, id: string) =>
  visibleCases(ctx).selectAll('cases').where('cases.id', '=', id).executeTakeFirstOrThrow()
const messagesOf = async (caseId: string) =>
  (
    await sql<{ text: string; kind: string; authorName: string; authorId: string | null }>`
    select text, kind, author_name, author_id from case_messages where case_id = ${caseId} order by id`.execute(
      world.hub.db,
    )
  ).rows

test('a mail to the team opens a case of its sender, and they get a receipt', async () => {
  const from = `ny.${unique()}@example.org`
  const result = await takeIn(
    mailOf({
      from: `Nils Ny <${from}>`,
      subject: 'SV: Skrivaren',
      text: 'Hej, skrivaren är sönder och jag kan inte skriva ut.',
    }),
  )
  expect(result).toMatchObject({
    outcome: 'case-created',
    text: 'Hej, skrivaren är sönder och jag kan inte skriva ut.',
  })
  const theCase = await getCase(world.system, await caseIdOf(result.case))
  expect(theCase).toMatchObject({
    subject: 'Skrivaren',
    channel: 'mail',
    language: 'sv',
    state: 'new',
  })
  expect((await world.letters()).at(-1)).toMatchObject({ toAddress: from, threadId: theCase.id })
})

test('an answer to our letter is a message of its case, and only its new part', async () => {
  const first = await takeIn(mailOf({}))
  const letter = (await world.letters()).at(-1)!
  const answer = await takeIn(
    mailOf({
      subject: `SV: Fråga [${first.case}]`,
      head: [`In-Reply-To: <letter.${letter.id}@127.0.0.1>`],
      text: 'Ja tack.\n\nDen tis 5 maj 2026 kl 10:12 skrev Biblioteket <b@example.org>:\n\n> Vill du ha den?',
    }),
  )
  expect(answer).toMatchObject({ outcome: 'message-added', case: first.case, text: 'Ja tack.' })
  expect((await messagesOf(await caseIdOf(first.case))).at(-1)).toMatchObject({
    text: 'Ja tack.',
    authorId: unit.requester.id,
  })
})

test('an answer to a closed case takes it up again; an automatic one never does', async () => {
  const first = await takeIn(mailOf({}))
  const caseId = await caseIdOf(first.case)
  const anna = world.as(unit.anna)
  await setState(anna, { caseId, state: 'delivered', reason: 'Klart.' })
  const before = await getCase(world.system, caseId)
  const head = [`References: <thread.${caseId}@127.0.0.1>`]
  const away = await takeIn(
    mailOf({ head: [...head, 'Auto-Submitted: auto-replied'], text: 'Borta till 5 maj' }),
  )
  expect(away).toMatchObject({ outcome: 'auto-reply', case: first.case })
  const letters = (await world.letters()).length
  expect(await getCase(world.system, caseId)).toEqual(before)
  await world.runJobs()
  expect((await world.letters()).length).toBe(letters)
  await takeIn(mailOf({ head, text: 'Det fungerar inte än.' }))
  expect((await getCase(world.system, caseId)).state).toBe('in-progress')
})

test('taken in twice it counts once, by the same way and by another', async () => {
  const raw = mailOf({ text: 'En gång' })
  const first = await takeIn(raw)
  expect(await takeIn(raw)).toEqual(first)
  const other = Buffer.concat([Buffer.from('Received: by other.example.org\r\n'), raw])
  const { id, ...same } = await takeIn(other)
  expect({ id: first.id, ...same }).toEqual(first)
  expect(id).not.toBe(first.id)
  expect(await messagesOf(await caseIdOf(first.case))).toHaveLength(1)
  const forged = mailOf({ id: 'the-same-id', from: 'forger@example.net', text: 'Stör' })
  const honest = mailOf({ id: 'the-same-id', text: 'Riktigt' })
  await takeIn(forged)
  expect(await takeIn(honest)).toMatchObject({ text: 'Riktigt' })
})

test('the number in the subject leads the requester to their case, and no stranger', async () => {
  const first = await takeIn(mailOf({}))
  const subject = `Om ${first.case}`
  expect(await takeIn(mailOf({ subject, text: 'Mer om det.' }))).toMatchObject({
    outcome: 'message-added',
    case: first.case,
  })
  const stranger = await takeIn(
    mailOf({ subject, from: 'stranger@example.net', text: 'Släpp in mig' }),
  )
  expect(stranger.outcome).toBe('case-created')
  expect(stranger.case).not.toBe(first.case)
})

test('a manager on copy answers in the case, by name; a stranger is shown with their address', async () => {
  const boss = `bo.${unique()}@example.org`
  const first = await takeIn(
    mailOf({
      id: `ask-${unique()}`,
      head: [`Cc: Bo Gran <${boss}>`, 'References: <never-seen@x>'],
    }),
  )
  const answer = await takeIn(
    mailOf({ from: `Bo Gran <${boss}>`, head: ['References: <never-seen@x>'], text: 'Godkänt.' }),
  )
  expect(answer).toMatchObject({ outcome: 'message-added', case: first.case })
  expect((await messagesOf(await caseIdOf(first.case))).at(-1)).toMatchObject({
    authorName: `Bo Gran <${boss}>`,
    authorId: null,
  })
  const other = await takeIn(
    mailOf({ from: 'x@example.net', head: ['References: <never-seen@x>'], text: 'Hej' }),
  )
  expect(other.outcome).toBe('case-created')
})

test('what staff pass on is the case of whom it came from; what they answer by mail is a note', async () => {
  const passed = await takeIn(
    mailOf({
      from: unit.anna.email,
      subject: 'VB: Konto',
      text: 'Kan ni ta den?\n\nFrån: Ivo Gast <ivo@example.com>\nSkickat: den 3 maj 2026 12:00\nTill: Anna\nÄmne: Konto\n\nJag behöver ett konto.',
    }),
  )
  const caseId = await caseIdOf(passed.case)
  expect((await world.letters()).at(-1)).toMatchObject({ toAddress: 'ivo@example.com' })
  await takeIn(
    mailOf({
      from: unit.anna.email,
      head: [`References: <thread.${caseId}@127.0.0.1>`],
      text: 'Jag tar den.',
    }),
  )
  expect((await messagesOf(caseId)).at(-1)).toMatchObject({
    kind: 'note',
    text: 'Jag tar den.',
    authorId: unit.anna.id,
  })
})

test('what is marked as spam is held, and becomes a case when staff say that a person wrote it', async () => {
  const held = await takeIn(mailOf({ head: ['X-Spam-Flag: YES'], text: 'Inte skräp' }))
  expect(held).toMatchObject({ outcome: 'held', reason: 'spam' })
  await expect(replayMail(world.as(unit.manager), { mailId: held.id })).rejects.toThrow()
  await replayMail(world.as(unit.administrator), { mailId: held.id })
  await world.runJobs()
  expect(await resultOf(world.system, held.id)).toMatchObject({ outcome: 'case-created' })
  await expect(replayMail(world.as(unit.administrator), { mailId: held.id })).rejects.toMatchObject(
    { code: 'wrong_state' },
  )
})

test('two machines that answer each other come to an end', async () => {
  const outcomes = []
  for (let n = 0; n < 7; n++)
    outcomes.push(
      (
        await takeIn(
          mailOf({ from: 'robot@example.net', subject: 'Tack', text: 'Tack för ditt mejl' }),
        )
      ).outcome,
    )
  expect(outcomes.filter((it) => it === 'held')).toHaveLength(2)
  expect((await takeIn(mailOf({ from: box, text: 'eko' }))).reason).toBe('from-ourselves')
})

test('a mail without sender, without text, without anything is held or taken, and none is lost', async () => {
  expect(await takeIn(Buffer.from('Subject: x\r\n\r\nHej'))).toMatchObject({
    outcome: 'held',
    reason: 'no-sender',
  })
  expect(await takeIn(Buffer.from(''))).toMatchObject({ outcome: 'held' })
  expect(await takeIn(mailOf({ text: '', subject: '' }))).toMatchObject({ outcome: 'case-created' })
  expect(await takeIn(mailOf({ text: 'x'.repeat(50_000) }))).toMatchObject({
    outcome: 'case-created',
  })
})

test('a bounce of our letter is one line of its case', async () => {
  const first = await takeIn(mailOf({}))
  const letter = (await world.letters()).at(-1)!
  const bounce = await takeIn(
    Buffer.from(
      `From: MAILER-DAEMON@mx.example.org\nTo: ${box}\nSubject: Undelivered Mail Returned to Sender\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nNo.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; ${unit.requester.email}\nAction: failed\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <letter.${letter.id}@127.0.0.1>\n--b--\n`,
    ),
  )
  expect(bounce).toMatchObject({ outcome: 'bounce', case: first.case })
})

test('a handling that dies leaves the mail stored, and the next one does it all', async () => {
  const { id } = await takeInMail(world.system, only(mailOf({ text: 'Avbrott' })), {
    mailbox: box,
    later: true,
  })
  const letters = (await world.letters()).length
  const dying = world.hub.db.transaction().execute(async (db) => {
    await handleOrHold({ ...world.system, db, after: [] }, id)
    throw new Error('killed')
  })
  await expect(dying).rejects.toThrow('killed')
  expect((await world.letters()).length).toBe(letters)
  await world.runJobs()
  await world.runJobs()
  expect(await resultOf(world.system, id)).toMatchObject({ outcome: 'case-created' })
  expect((await world.letters()).length).toBe(letters + 1)
})
