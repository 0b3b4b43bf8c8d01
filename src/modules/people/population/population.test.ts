import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from '#engines/references/index.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aUnit, type TestUnit, unique } from '../make.ts'
import { people } from '../module.ts'
import { addOrganisation, renamePart } from '../operations/organisation.ts'
import { importPopulation, populationReport } from './operations.ts'
import { populationCsv, populationOf, populationPage } from './queries.ts'

let world: World
let unit: TestUnit
let slug: string
let name: string
beforeAll(async () => {
  world = await makeWorld({ modules: [people] })
  unit = await aUnit(world)
  name = `Åldrande och hälsa ${unique()}`
  const added = await addOrganisation(world.system, {
    kind: 'faculty-department',
    name: { sv: name, en: `Ageing ${unique()}` },
  })
  slug = added.slug
  await renamePart(world.system, {
    ...{ part: 'organisation', id: added.id, from: '2026-01-01' },
    name: { sv: `Nytt namn ${unique()}`, en: 'New name' },
  })
})
afterAll(() => world.close())

const head = 'År;Institution;Grupp;Ort;Antal'
const file = (...lines: string[]) => [head, ...lines].join('\r\n')
const given = (csv: string) => ({ unitId: unit.id, csv })
const admin = () => world.as(unit.administrator)
const report = (csv: string) => populationReport(admin(), given(csv))
const store = (csv: string) => importPopulation(admin(), given(csv))

describe('a file of figures', () => {
  test('is read in any of the usual encodings, with semicolons or commas, in both languages', () => {
    const rows = `${head}\r\n2025;${name};Doktorand;Malmö;1 234\r\n`
    const english = rows
      .replaceAll(';', ',')
      .replace('År,Institution,Grupp,Ort,Antal', 'Year,Department,Kind,Campus,People')
      .replace('Doktorand', 'PhD student')
    const files = [
      Buffer.from(rows),
      Buffer.from(`\uFEFF${rows}`),
      Buffer.from(`\uFEFF${rows}`, 'utf16le'),
      Buffer.from(rows, 'latin1'),
      Buffer.from(english),
    ]
    return Promise.all(
      files.map(async (bytes) => {
        const { new: added, refused } = await report(textOf(bytes).text)
        expect(refused).toEqual([])
        expect(added).toMatchObject([{ year: 2025, kind: 'doctoral-student', to: 1234 }])
        expect(added[0]!.campusId).toBe(unit.campuses['malmo']!.id)
      }),
    )
  })

  test('has its wrong lines told, each with its number and why; then nothing is stored', async () => {
    const csv = file(
      `2021;${slug};student;lund;10`,
      `tjugo;${slug};student;lund;10`,
      '2021;Ingenstans;student;lund;10',
      `2021;${slug};kungar;lund;10`,
      `2021;${slug};student;Atlantis;10`,
      `2021;${slug};student;malmo;-1`,
      `2021;${slug};student;malmo;2,5`,
      `2021;${slug};student;lund;11`,
      `2021;${slug}`,
    )
    const { refused } = await report(csv)
    expect(refused.map(({ line, fault }) => [line, fault])).toEqual([
      [3, 'bad_year'],
      [4, 'unknown_department'],
      [5, 'unknown_kind'],
      [6, 'unknown_campus'],
      [7, 'bad_number'],
      [8, 'bad_number'],
      [9, 'twice'],
      [10, 'unknown_kind'],
    ])
    await expect(store(csv)).rejects.toMatchObject({ errors: { csv: ['refused_lines'] } })
    expect(await populationOf(world.system, { unitId: unit.id, year: 2021, by: 'campus' })).toBe(
      undefined,
    )
  })

  test.each(['', ';', 'a;b\n1;2', head, '"', '\0\0\0', `${head}\n"2021`, '<html>'])(
    'that is no table (%j) is refused, and changes nothing',
    async (csv) => {
      const code = await report(csv).catch(({ code }) => code)
      expect(['invalid', 'malformed']).toContain(code)
    },
  )
})

describe('a year', () => {
  test('is replaced as a whole, and the difference is told before', async () => {
    await store(
      file(
        `2022;${slug};student;lund;10`,
        `2022;${slug};teacher;lund;3`,
        `2023;${slug};student;lund;7`,
      ),
    )
    const next = file(`2022;${slug};student;lund;12`, `2022;${slug};student;malmo;0`)
    expect(await report(next)).toMatchObject({
      years: [2022],
      new: [{ from: null, to: 0 }],
      changed: [{ from: 10, to: 12 }],
      gone: [{ kind: 'teacher', from: 3, to: null }],
      same: 0,
    })
    await store(next)
    expect(await report(next)).toMatchObject({ new: [], changed: [], gone: [], same: 2 })
    const of = (year: number) => populationOf(world.system, { unitId: unit.id, year, by: 'campus' })
    const { total, of: campus } = (await of(2022))!
    expect(total).toBe(12)
    expect(campus.get(unit.campuses['malmo']!.id)).toBe(0)
    expect(campus.has(unit.campuses['helsingborg']!.id)).toBe(false)
    expect((await of(2023))!.total).toBe(7)
    expect(await of(2030)).toMatchObject({ year: 2023, total: 7 })
    expect(await of(1999)).toBe(undefined)
  })

  test('comes out as a file that says the same when it is read again', async () => {
    await store(file(`2024;${slug};student;lund;10`))
    const again = await report(await populationCsv(admin()))
    expect(again).toMatchObject({ new: [], changed: [], gone: [], refused: [] })
    expect(again.same).toBeGreaterThan(0)
  })
})

test('figures are changed by administrators of the unit, and read by those who work there', async () => {
  const csv = file(`2020;${slug};student;lund;10`)
  for (const who of [unit.anna, unit.manager, unit.auditor, unit.stranger, unit.requester])
    for (const change of [importPopulation, populationReport])
      await expect(change(world.as(who), given(csv))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(populationPage(world.as(unit.requester))).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await populationPage(world.as(unit.stranger))).figures).toEqual([])
  expect((await populationPage(world.as(unit.auditor))).figures.length).toBeGreaterThan(0)
})
