import { inTransaction } from '#kernel/context.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { queueLetter } from '#kernel/letters/index.ts'
import { answerCase, noteOnCase, openCase, replyToCase, setState } from '#modules/cases/index.ts'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { aMailServer, refusedForGood, refusedForNow } from './mail-server.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let unit: TestUnit
let service: { slug: string }
let server: Awaited<ReturnType<typeof aMailServer>>
beforeAll(async () => {
  server = await aMailServer()
  const env = { NAVET_SMTP_URL: server.url, NAVET_URL: 'http://127.0.0.1' }
  world = await makeWorld({ env, pages: true })
  unit = await aUnit(world)
  service = await aService(world, unit)
})
beforeEach(async () => {
  await world.runJobs()
  server.mails.length = 0
})
afterAll(async () => {
  await world?.close()
  await server?.close()
})

const order = (email: string, lang: 'sv' | 'en' = 'sv') =>
  openCase(
    { ...world.guest, lang },
    {
      service: service.slug,
      subject: 'Sömn & demens <b>',
      message: 'Hej',
      fields: { topic: 'sömn' },
      requester: { email, name: 'Mira Sandell' },
    },
  )
const someone = () => `mira.${unique()}@example.org`
const letterTo = async (address: string) =>
  (
    await sql<{ state: string; attempts: number; lastError: string | null }>`
      select state, attempts, last_error from letters where to_address = ${address}`.execute(
      world.hub.db,
    )
  ).rows[0]!
/** The waiting is over: what has failed is due. */
const hurry = () =>
  sql`update jobs.job set start_after = now() where state = 'retry'`.execute(world.hub.db)

test('a letter has the same words as text and as HTML, and says what a machine wrote', async () => {
  const email = someone()
  const { number } = await order(email)
  await world.runJobs()
  const [mail, ...others] = server.mails
  expect(others).toEqual([])
  expect(mail!.to).toMatchObject({ value: [{ address: email, name: 'Mira Sandell' }] })
  expect(mail!.from!.value[0]!.address).toBe('navet@example.org')
  expect(mail!.subject).toBe(`Sömn & demens <b> [${number}]`)
  expect(mail!.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail!.headers.get('content-language')).toBe('sv')
  expect(mail!.messageId).toMatch(/^<letter\.[0-9a-f-]{36}@127\.0\.0\.1>$/)

  const html = mail!.html as string
  expect(html).toContain('<html lang="sv">')
  expect(html).not.toMatch(/<(script|img|link|iframe)|src=|url\(/i)
  const [, href, label] = /<a href="([^"]+)"[^>]*>([^<]+)<\/a>/.exec(html)!
  expect(mail!.text).toContain(`${label}:\n${href}`)
  const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ')
  const ofHtml = html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<a href="([^"]+)"[^>]*>([^<]+)<\/a>/, '$2: $1')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  expect(words(ofHtml)).toBe(words(mail!.text!))
})

test('the letters of a case are one thread, and none of them tells a note', async () => {
  const { id: caseId } = await order(someone(), 'en')
  const anna = world.as(unit.anna)
  await replyToCase(anna, { caseId, text: 'Which years?\n\n<script>alert(1)</script>' })
  await noteOnCase(anna, { caseId, text: 'hemlig-anteckning' })
  await setState(anna, { caseId, state: 'delivered', reason: 'Here it is.' })
  await setState(anna, { caseId, state: 'in-progress' })
  await world.runJobs()
  expect(server.mails).toHaveLength(3)
  const threads = new Set(server.mails.map(({ references }) => [references].flat().join()))
  expect([...threads]).toEqual([`<thread.${caseId}@127.0.0.1>`])
  expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(3)
  for (const mail of server.mails) {
    expect(mail.text).not.toContain('hemlig-anteckning')
    expect(mail.html).not.toContain('<script')
    expect(mail.headers.get('content-language')).toBe('en')
    expect(mail.inReplyTo).toBe(`<thread.${caseId}@127.0.0.1>`)
  }
})

test('only what a machine says is marked as automatic: an answer of staff is a person’s', async () => {
  const { id: caseId } = await order(someone())
  const anna = world.as(unit.anna)
  await replyToCase(anna, { caseId, text: 'Vilka år?' })
  await setState(anna, { caseId, state: 'delivered' })
  await setState(anna, { caseId, state: 'in-progress' })
  await setState(anna, { caseId, state: 'delivered', reason: 'Igen, med allt.' })
  await world.runJobs()
  // One pooled connection or several: the order in which they arrive says nothing.
  const marks = server.mails.map(({ text, headers }) => [
    /Vilka år|Igen, med allt/.test(text!) ? 'person' : 'machine',
    headers.get('auto-submitted') ?? 'none',
  ])
  expect(marks.sort()).toEqual([
    ['machine', 'auto-generated'],
    ['machine', 'auto-generated'],
    ['person', 'none'],
    ['person', 'none'],
  ])
})

test('while the mail server is away the letter waits, and then goes exactly once', async () => {
  const email = someone()
  await server.close()
  const { id: caseId } = await order(email)
  await world.runJobs()
  expect(await letterTo(email)).toMatchObject({ state: 'queued', attempts: 1 })
  expect((await letterTo(email)).lastError).toMatch(/ECONNREFUSED/)
  await hurry()
  await world.runJobs()
  expect(await letterTo(email)).toMatchObject({ state: 'queued', attempts: 2 })

  await server.reopen()
  await hurry()
  // Two processes at once.
  await Promise.all([world.runJobs(), world.runJobs()])
  await hurry()
  await world.runJobs()
  expect(server.mails.map(({ to }) => [to].flat()[0]!.text)).toEqual([
    expect.stringContaining(email),
  ])
  expect(await letterTo(email)).toMatchObject({ state: 'sent', attempts: 3, lastError: null })

  await world.hub.jobs.send(world.system, 'letter.send', {
    letterId: /letter\.([^@]+)/.exec(server.mails[0]!.messageId!)![1]!,
  })
  await world.runJobs()
  expect(server.mails, 'a job that runs twice sends once').toHaveLength(1)
  expect(caseId).toBeTruthy()
})

test('a letter whose address is refused for good fails after three tries, and is seen', async () => {
  await order(refusedForGood)
  for (let round = 0; round < 5; round++) {
    await world.runJobs()
    await hurry()
  }
  const letter = await letterTo(refusedForGood)
  expect(letter).toMatchObject({ state: 'failed', attempts: 3 })
  expect(letter.lastError).toContain('550')
  const page = await world.request(unit.administrator, 'GET', '/admin/letters')
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(refusedForGood)
})

test('a letter whose address is refused for now goes on waiting', async () => {
  await order(refusedForNow)
  for (let round = 0; round < 5; round++) {
    await world.runJobs()
    await hurry()
  }
  expect(await letterTo(refusedForNow)).toMatchObject({ state: 'queued', attempts: 5 })
})

test('a change that is taken back sends no letter', async () => {
  const email = someone()
  const to = { address: email, name: '' }
  const undone = inTransaction(world.system, async (ctx) => {
    await queueLetter(ctx, { to, fromName: 'x', language: 'sv', subject: 'x', text: 'x' })
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  await world.runJobs()
  expect(server.mails).toEqual([])
  expect(await letterTo(email)).toBeUndefined()
})

test('opening any link of any letter changes nothing', async () => {
  const { id: caseId } = await order(someone())
  const anna = world.as(unit.anna)
  await replyToCase(anna, { caseId, text: 'Ja' })
  await setState(anna, { caseId, state: 'delivered', reason: 'Här.' })
  await answerCase(world.as(await world.person(await requesterOf(caseId))), {
    caseId,
    text: 'Tack',
  })
  await setState(anna, { caseId, state: 'delivered', reason: 'Igen.' })
  const other = await order(someone())
  await setState(anna, { caseId: other.id, state: 'declined', reason: 'Tyvärr.' })
  const way = { way: 'link', email: unit.anna.email, then: '/my' }
  expect((await world.request(null, 'POST', '/sign-in', way)).status).toBe(200)
  const own = { do: 'mail-link', email: unit.bo.email }
  expect((await world.request(null, 'POST', '/my', own)).status).toBe(200)
  const reset = { email: unit.bo.email }
  expect((await world.request(null, 'POST', '/sign-in/password', reset)).status).toBe(200)
  await world.runJobs()
  const links = (await world.letters()).flatMap(({ text, button }) => [
    ...(text.match(/https?:\/\/\S+/g) ?? []),
    ...(button ? [button.url] : []),
  ])
  const kinds = new Set(links.map((link) => new URL(link).pathname.split('/')[1]))
  expect([...kinds].sort()).toEqual(['cases', 'rate', 'sign-in'])

  const before = await everything()
  for (const link of links) {
    const { pathname, search } = new URL(link.replace(/[.,)]$/, ''))
    for (const method of ['HEAD', 'GET', 'GET']) {
      const answer = await world.request(null, method, pathname + search)
      expect(answer.status, `${method} ${link}`).toBe(200)
      await answer.text()
    }
  }
  await world.runJobs()
  expect(await everything()).toEqual(before)
})

const requesterOf = async (caseId: string) =>
  (
    await sql<{ requesterId: string }>`select requester_id from cases where id = ${caseId}`.execute(
      world.hub.db,
    )
  ).rows[0]!.requesterId

/** Every table with a fingerprint of its rows, jobs too. */
async function everything() {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and (table_schema = 'public' or
      (table_schema = 'jobs' and table_name = 'job_common')) order by 1, 2`.execute(world.hub.db)
  expect(tables.length).toBeGreaterThan(20)
  const prints: Record<string, string> = {}
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ print: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(row_text, '|' order by row_text)), '') as print
      from (select t::text as row_text from ${sql.table(`${schema}.${name}`)} t) all_rows
    `.execute(world.hub.db)
    prints[name] = rows[0]!.print
  }
  return prints
}
