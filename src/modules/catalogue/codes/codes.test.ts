import { afterAll, beforeAll, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { readAnswers } from '../forms/answers.ts'
import { formEditorPage, tryForm } from '../forms/editor.ts'
import { putServiceForm } from '../forms/operations.ts'
import { codesReport, importCodes } from './operations.ts'
import { codesCsv, codesPage } from './queries.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
})
afterAll(() => world.close())

const admin = () => world.as(unit.administrator)
const aList = () =>
  `list-${unique()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')}`
const file = (...lines: string[]) => ['Kod;Benämning;Från;Till', ...lines].join('\r\n')
const asking = (list: string) => [
  {
    ...{ id: 'pays', kind: 'code', list, required: true },
    label: { sv: 'Vem betalar?', en: 'Who pays?' },
  },
]

test('a file replaces its list, and the difference is told before', async () => {
  const list = aList()
  await importCodes(admin(), { list, csv: file('12 34a;Biblioteket', '99;Gammalt', '7;Kvar') })
  const csv = file('12  34A;IKT', '100;Nytt;2026-01-01;2026-12-31', '7;Kvar')
  expect(await codesReport(admin(), { list, csv })).toMatchObject({
    new: [{ code: '100', after: { from: '2026-01-01', until: '2026-12-31' } }],
    changed: [{ code: '12 34A', before: { name: 'Biblioteket' }, after: { name: 'IKT' } }],
    gone: [{ code: '99' }],
    ...{ same: 1, refused: [] },
  })
  await importCodes(admin(), { list, csv })
  const again = await codesReport(admin(), { list, csv: await codesCsv(admin(), list) })
  expect(again).toMatchObject({ new: [], changed: [], gone: [], same: 3, refused: [] })
})

test('wrong lines are told, each with its number and why; then nothing is stored', async () => {
  const list = aList()
  const csv = file(
    ...['1;Rätt', ';Utan kod', '2;Fel dag;i går', '3;Bakvänt;2026-02-01;2026-01-01'],
    ...['1;Igen', `${'x'.repeat(101)};Lång`, '4;Ingen dag;2026-02-30'],
  )
  const { refused } = await codesReport(admin(), { list, csv })
  expect(refused.map(({ line, fault }) => [line, fault])).toEqual([
    ...[
      [3, 'no_code'],
      [4, 'bad_day'],
      [5, 'ends_before'],
      [6, 'twice'],
    ],
    ...[
      [7, 'too_long'],
      [8, 'bad_day'],
    ],
  ])
  await expect(importCodes(admin(), { list, csv })).rejects.toMatchObject({
    errors: { csv: ['refused_lines'] },
  })
  await expect(codesCsv(admin(), list)).rejects.toMatchObject({ code: 'not_found' })
})

test.each(['', ';', 'a;b\n1;2', 'Kod', '"', '\0', '<html>'])(
  'what is no such table (%j) is refused, and changes nothing',
  async (csv) => {
    const code = await codesReport(admin(), { list: aList(), csv }).catch(({ code }) => code)
    expect(['invalid', 'malformed']).toContain(code)
  },
)

test.each(['', 'Cost Centres', '../x', 'å', 'x'.repeat(61)])('%j is no name of a list', (list) =>
  expect(importCodes(admin(), { list, csv: file('1') })).rejects.toMatchObject({ code: 'invalid' }),
)

test('an answer is a code that is known and open today', async () => {
  const list = aList()
  const csv = file('12 34A;Öppet', '2;Slut;;2020-12-31', '3;Inte än;2099-01-01', "x'--;Märkligt")
  await importCodes(admin(), { list, csv })
  const answer = (pays: string) =>
    readAnswers(world.guest, asking(list) as never, { pays }, { files: false })
  expect(await answer(' 12 34a ')).toEqual({ pays: '12 34A' })
  expect(await answer("x'--")).toEqual({ pays: "X'--" })
  for (const pays of ['2', '3', '4', "1' or '1'='1"])
    await expect(answer(pays)).rejects.toMatchObject({ errors: { 'fields.pays': ['unknown'] } })
})

test('a form asks for codes once there is a list of them', async () => {
  const { slug } = await aService(world, unit)
  const list = aList()
  const put = () => putServiceForm(admin(), { service: slug, fields: asking(list) })
  const { findings } = await tryForm(admin(), slug, JSON.stringify(asking(list)))
  expect(findings).toEqual([{ field: 'pays', code: 'unknown_list', about: list }])
  await expect(put()).rejects.toMatchObject({ errors: { 'form.pays': ['unknown'] } })
  await importCodes(admin(), { list, csv: file('1;Ett') })
  await put()
  expect((await formEditorPage(admin(), slug)).looked.findings).toEqual([])
})

test('lists are the administrators’', async () => {
  for (const who of [unit.requester, unit.anna]) {
    const ctx = world.as(who)
    await expect(codesPage(ctx)).rejects.toMatchObject({ code: 'not_found' })
    const given = { list: 'projects', csv: file('1') }
    await expect(codesReport(ctx, given)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(importCodes(ctx, given)).rejects.toMatchObject({ code: 'forbidden' })
  }
})
