import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personAt } from '#modules/people/persons/find.ts'
import { aColleague, aRequester, aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { editPerson } from '#modules/people/persons/add.ts'
import { addAffiliation } from '#modules/people/persons/affiliations.ts'
import { importPersons } from '#modules/people/import/apply.ts'
import { planImport } from '#modules/people/import/plan.ts'
import { peopleImport } from '#modules/people/commands.ts'
import { aToken } from '#modules/people/make.ts'
import { readCsvFile } from '#kernel/csv/read.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
})
afterAll(() => world.close())

const admin = () => world.as(unit.administrator)
const head = 'e-post;namn;adresser;språk;campus;tillhörighet;slag;från;till'
const csv = (...lines: string[]) => Buffer.from([head, ...lines].join('\r\n'))
const apply = async (bytes: Buffer, skipRefused = false) => {
  const { digest } = await planImport(admin(), bytes)
  return importPersons(admin(), { bytes, digest, skipRefused })
}
/** All there is of persons, to see that nothing has changed. */
const state = async () =>
  (
    await sql<{ all: string }>`select (select jsonb_agg(p order by id)::text from people p) ||
      (select jsonb_agg(a order by id)::text from affiliations a) ||
      (select jsonb_agg(a order by id)::text from person_addresses a) as all`.execute(world.hub.db)
  ).rows[0]!.all
const at = (name: string) => `${name}.${unique()}@example.org`

test('new persons come in with addresses and affiliations, and the second time nobody changes', async () => {
  const [wilma, other, wu] = [at('wilma'), at('wilma.annan'), at('wu')]
  const bytes = csv(
    `${wilma};Wilma Åkesson;${other};en;malmo;Institution A;forskare;2026-01-01;`,
    `${wilma};;;;;Region B;lärare;;`,
    `${wu};吴;;;;;;;`,
  )
  const before = await state()
  const plan = await planImport(admin(), bytes)
  expect(plan).toMatchObject({ unchanged: 0, refused: [], changed: [] })
  expect(plan.added.map(({ name }) => name)).toEqual(['Wilma Åkesson', '吴'])
  expect(await state()).toBe(before) // a dry run

  await apply(bytes)
  const person = (await personAt(world.system, other))!
  expect(person).toMatchObject({ email: wilma, language: 'en' })
  const { rows } = await sql<{ kind: string; affiliation: { sv: string } }>`
    select kind, affiliation from people where id = ${person.id}`.execute(world.hub.db)
  expect(rows[0]).toEqual({
    kind: 'researcher',
    affiliation: { sv: 'Institution A', en: 'Institution A' },
  })
  expect(await planImport(admin(), bytes)).toMatchObject({ added: [], changed: [], unchanged: 2 })
})

test('the report says from what to what; who leaves is ended by date, and an empty cell changes nothing', async () => {
  const person = await aRequester(world, 'Lova Lind')
  await addAffiliation(world.system, {
    ...{ personId: person.id, kind: 'researcher', validFrom: '2020-01-01' },
    organisation: { sv: 'Hjärtlab', en: 'Heart Lab' },
  })
  const bytes = csv(`${person.email};Lova Berg;;;;heart lab;forskare;;2026-06-30`)
  const { changed } = await planImport(admin(), bytes)
  expect(changed.map(({ changes }) => changes)).toEqual([
    [
      { field: 'name', from: 'Lova Lind', to: 'Lova Berg' },
      { field: 'to', from: null, to: '2026-06-30' },
    ],
  ])
  await apply(bytes)
  const { rows } = await sql<{ validFrom: string; validTo: string }>`
    select valid_from::text, valid_to::text from affiliations where person_id = ${person.id}`.execute(
    world.hub.db,
  )
  expect(rows).toEqual([{ validFrom: '2020-01-01', validTo: '2026-06-30' }])
})

test.each([
  ['inte-en-adress;Namn;;;;;;;', 'email', 'not_email'],
  [';Namn;;;;;;;', 'email', 'required'],
  ['ny.utan.namn@example.org;;;;;;;;', 'name', 'required'],
  ['x@example.org;Namn;;klingon;;;;;', 'language', 'not_choice'],
  ['x@example.org;Namn;;;Atlantis;;;;', 'campus', 'unknown'],
  ['x@example.org;Namn;;;;Lab;kung;;', 'kind', 'not_choice'],
  ['x@example.org;Namn;;;;Lab;;2026-02-30;', 'from', 'not_date'],
  ['x@example.org;Namn;;;;Lab;;2026-02-03;2026-01-01', 'to', 'before_start'],
  ['x@example.org;Namn;;;;;forskare;;', 'affiliation', 'required'],
  [`x@example.org;${'x'.repeat(1_000_000)};;;;;;;`, 'name', 'too_long'],
])('a line is refused with its number and why: %.40s', async (line, column, reason) => {
  const good = `${at('god')};God Rad;;;;;;;`
  const { refused, added } = await planImport(admin(), csv(good, line))
  expect(refused).toEqual([{ line: 3, column, reason }])
  expect(added).toHaveLength(1)
})

test('all or nothing, unless one is told to leave lines out', async () => {
  const email = at('hel')
  const bytes = csv(`${email};Hel Rad;;;;;;;`, 'trasig;Rad;;;;;;;')
  const before = await state()
  await expect(apply(bytes)).rejects.toMatchObject({ errors: { skipRefused: ['required'] } })
  expect(await state()).toBe(before)
  expect(await apply(bytes, true)).toEqual({ added: 1, changed: 0, refused: 1 })
  expect(await personAt(world.system, email)).toBeDefined()
})

test('what was shown is what is done: changed meanwhile, nothing is', async () => {
  const person = await aRequester(world, 'Mellan Tid')
  const bytes = csv(`${person.email};Annat Namn;;;;;;;`)
  const { digest } = await planImport(admin(), bytes)
  await editPerson(world.system, { personId: person.id, name: 'Ändrad Nyss' })
  await expect(importPersons(admin(), { bytes, digest, skipRefused: false })).rejects.toMatchObject(
    { code: 'changed_meanwhile' },
  )
  expect((await world.person(person.id)).name).toBe('Ändrad Nyss')
})

test('an address of somebody else, one that two of the file want, and a colleague of another unit', async () => {
  const held = await aRequester(world, 'Har Den')
  const wall = await aUnit(world)
  const theirs = await aColleague(world, wall.id, { name: 'Deras', role: 'staff' })
  const [a, b, shared] = [at('a'), at('b'), at('delad')]
  const one = await aRequester(world, 'En Till')
  const { refused, added } = await planImport(
    admin(),
    csv(
      `${one.email};;${held.email};;;;;;`,
      `${a};Aa;${shared};;;;;;`,
      `${b};Bb;${shared};;;;;;`,
      `${theirs.email};Nytt Namn;;;;;;;`,
    ),
  )
  expect(refused).toEqual([
    { line: 2, column: 'addresses', reason: 'address_taken' },
    { line: 4, column: 'addresses', reason: 'address_taken' },
    { line: 5, column: 'email', reason: 'not_yours' },
  ])
  expect(added.map(({ email }) => email)).toEqual([a])
})

test('somebody new who has the name of somebody here is said to be alike', async () => {
  const name = `Wera ${unique()}`
  const here = await aRequester(world, name)
  const { added } = await planImport(
    admin(),
    csv(`${at('ny')};${name.split(' ').reverse().join(', ')};;;;;;;`),
  )
  expect(added[0]!.alike.map(({ id }) => id)).toEqual([here.id])
})

test('on the page: the report first, then the yes; the export is read again and is no formula', async () => {
  const [email, name] = [at('sida'), '=HYPERLINK("http://x")Sida']
  const form = new FormData()
  form.set('file', new File([csv(`${email};"${name.replaceAll('"', '""')}";;;;;;;`)], 'p.csv'))
  const ask = (body: object) =>
    world.request(unit.administrator, 'POST', '/admin/people/import', body)
  const shown = await (await ask(form)).text()
  expect(shown).toContain(email)
  const hidden = (field: string) => new RegExp(`name="${field}" value="([^"]+)"`).exec(shown)![1]!
  const yes = {
    do: 'apply',
    sha256: hidden('sha256'),
    seal: hidden('seal'),
    digest: hidden('digest'),
  }
  expect((await ask({ ...yes, seal: 'x' })).status).toBe(404)
  expect(await personAt(world.system, email)).toBeUndefined()
  expect(await (await ask(yes)).text()).toContain('Inläst: 1 nya')
  expect(await personAt(world.system, email)).toMatchObject({ name })

  const file = await world.request(unit.administrator, 'GET', '/admin/people/file')
  const { header, rows } = await readCsvFile(Buffer.from(await file.arrayBuffer()))
  expect(header[0]).toBe('email')
  expect(rows.find(({ cells }) => cells[0] === email)!.cells[1]).toBe(`'${name}`)
  expect((await world.request(unit.anna, 'GET', '/admin/people/file')).status).toBe(404)
})

test('by the API and on the command line as well', async () => {
  const token = await aToken(world, unit.id, 'administrator')
  const email = at('api')
  const text = `email,name\n${email},Api Person`
  const first = await world.request(token, 'POST', '/api/v1/people/imports', { csv: text })
  const { digest, counts } = (await first.json()) as { digest: string; counts: object }
  expect(counts).toMatchObject({ added: 1, refused: 0 })
  const second = { csv: text, digest }
  expect((await world.request(token, 'POST', '/api/v1/people/imports', second)).status).toBe(200)
  const bytes = Buffer.from(`email,name\n${email},Annat Namn`)
  const dry = { dryRun: true, skipRefused: false }
  expect(await peopleImport(world.system, bytes, dry)).toMatchObject({ counts: { changed: 1 } })
  expect(await personAt(world.system, email)).toMatchObject({ name: 'Api Person' })
  await peopleImport(world.system, bytes, { ...dry, dryRun: false })
  expect(await personAt(world.system, email)).toMatchObject({ name: 'Annat Namn' })
})

test('a file without a column of addresses is refused before anything is read', async () => {
  await expect(planImport(admin(), Buffer.from('namn;ort\nA;B'))).rejects.toMatchObject({
    errors: { file: ['no_address_column'] },
  })
})
