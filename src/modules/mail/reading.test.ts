import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aMail, type GivenMail, taken } from './make.ts'
import { mailOfCases } from './panel.ts'
import { showMail } from './show-mail.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ env: { NAVET_URL: 'http://127.0.0.1' } })
  unit = await aUnit(world)
  await aService(world, unit)
})
afterAll(() => world?.close())

const takeIn = (given: GivenMail) =>
  taken(world, aMail({ from: unit.requester.email, ...given }), 'any@example.org')
const caseIdOf = async (number: string | undefined) =>
  (await sql<{ id: string }>`select id from cases where number = ${number}`.execute(world.hub.db))
    .rows[0]!.id

test('staff see the whole mail of a case, made safe; a requester and a stranger do not', async () => {
  const html =
    '<p>Hej <b>alla</b></p><script>alert(1)</script><img src="https://example.net/x.png"><blockquote>Förr</blockquote>'
  const { case: number, id } = await takeIn({
    text: `--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b--`,
    head: ['Content-Type: multipart/alternative; boundary=b'],
  })
  expect(number).toBeDefined()
  const shown = await showMail(world.as(unit.anna), id, { remote: false })
  expect(shown).toContain('Hej <b>alla</b>')
  expect(shown).toContain('Förr')
  expect(shown).not.toMatch(/script>|example\.net/)
  expect(await showMail(world.as(unit.anna), id, { remote: true })).toContain(
    'src="https://example.net/x.png"',
  )
  for (const who of [unit.requester, unit.stranger])
    await expect(showMail(world.as(who), id, { remote: false })).rejects.toMatchObject({
      code: 'not_found',
    })
})

test('beside the case stand its automatic mail, folded, and a warning where a number looks like a patient', async () => {
  const first = await takeIn({ text: 'Gäller 811228-9874.' })
  const caseId = await caseIdOf(first.case)
  const head = [`References: <thread.${caseId}@127.0.0.1>`, 'Auto-Submitted: auto-replied']
  await takeIn({ head, text: 'Borta till 5 maj' })
  const panels = await mailOfCases(world.as(unit.anna), [caseId])
  expect(panels[caseId]).toMatchObject({
    warns: true,
    mails: [
      { outcome: 'case-created', text: null },
      { outcome: 'auto-reply', text: 'Borta till 5 maj' },
    ],
  })
})

test('what was quoted and signed folds under its message, and an address that bounces is marked', async () => {
  const head = ['In-Reply-To: <x@y>']
  const first = await takeIn({ text: 'Hej, det gäller skrivaren.\n\n-- \nAnn\nHus 7', head })
  const caseId = await caseIdOf(first.case)
  const references = [`References: <thread.${caseId}@127.0.0.1>`]
  await takeIn({
    head: references,
    text: 'Ja tack.\n\nDen tis 5 maj 2026 kl 10:12 skrev Biblioteket <b@example.org>:\n\n> Vill du?',
  })
  const panel = async () =>
    (await mailOfCases(world.as(unit.anna), [caseId]))[caseId] as {
      unreached: string[]
      folds: Record<string, string>
    }
  const { rows } = await sql<{ id: string; text: string }>`
    select id, text from case_messages where case_id = ${caseId} order by id`.execute(world.hub.db)
  expect(rows.map(({ text }) => text)).toEqual(['Hej, det gäller skrivaren.', 'Ja tack.'])
  expect((await panel()).folds).toEqual({
    opening: '--\nAnn\nHus 7',
    [rows[1]!.id]: expect.stringContaining('> Vill du?'),
  })
  await takeIn({
    from: 'MAILER-DAEMON@mx.example.org',
    subject: 'Undelivered Mail Returned to Sender',
    head: [...references, `X-Failed-Recipients: ${unit.requester.email}`],
    text: 'User unknown',
  })
  expect((await panel()).unreached).toEqual([unit.requester.email])
  await takeIn({ head: references, text: 'Nu fungerar adressen igen.' })
  expect((await panel()).unreached).toEqual([])
})
