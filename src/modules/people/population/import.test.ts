import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { populationImport } from '../commands.ts'
import { aUnit, type TestUnit, unique } from '../make.ts'
import { people } from '../module.ts'
import { addOrganisation } from '../operations/organisation.ts'
import { populationOf } from './queries.ts'

let world: World
let unit: TestUnit // the first one, and so the installation's
const name = `Hälsa ${unique()}`
beforeAll(async () => {
  world = await makeWorld({ modules: [people], pages: true })
  unit = await aUnit(world)
  const given = { kind: 'faculty-department', name: { sv: name, en: name } } as const
  await addOrganisation(world.system, given)
})
afterAll(() => world?.close())

const csv = (...lines: string[]) => ['år;institution;grupp;ort;antal', ...lines].join('\r\n')
const totalOf = async (year: number) => {
  const found = await populationOf(world.system, { unitId: unit.id, year, by: 'campus' })
  return found?.year === year ? found.total : undefined
}

describe('navet population import', () => {
  test('says what would change and stores nothing on a dry run, and does it without one', async () => {
    const bytes = Buffer.from(csv(`2021;${name};Student;Lund;10`, `2021;${name};Lärare;Malmö;4`))
    const dry = await populationImport(world.system, { bytes, dryRun: true })
    expect([dry.new.length, dry.refused, await totalOf(2021)]).toEqual([2, [], undefined])
    await populationImport(world.system, { bytes, dryRun: false })
    expect(await totalOf(2021)).toBe(14)
  })

  test('reads a file as Excel saves it in Swedish, in an old encoding too', async () => {
    const text = csv(`2022;${name};Lärare;Malmö;7`)
    await populationImport(world.system, { bytes: Buffer.from(text, 'latin1'), dryRun: false })
    expect(await totalOf(2022)).toBe(7)
    const marked = Buffer.from(`\uFEFF${text.replace(';7', ';8')}`)
    await populationImport(world.system, { bytes: marked, dryRun: false })
    expect(await totalOf(2022)).toBe(8)
  })

  test('names the line that it cannot take, and then stores none of them', async () => {
    const bytes = Buffer.from(csv(`2023;${name};Student;Lund;5`, `2023;${name};Student;Paris;5`))
    const done = await populationImport(world.system, { bytes, dryRun: false })
    expect(done.refused).toMatchObject([{ line: 3, fault: 'unknown_campus', value: 'Paris' }])
    expect(await totalOf(2023)).toBe(undefined)
  })
})

describe('the page', () => {
  const path = '/admin/population'
  const send = (text: string, who = unit.administrator) => {
    const form = new FormData()
    form.set('do', 'report')
    form.set('file', new File([text], 'folk.csv', { type: 'text/csv' }))
    return world.request(who, 'POST', path, form)
  }

  test('shows what an uploaded file would change, and stores it after the yes', async () => {
    const text = csv(`2024;${name};Student;Lund;31`)
    const shown = await send(text)
    expect(shown.status).toBe(200)
    const page = await shown.text()
    expect(page).toContain('2024')
    expect(page).toContain('name="csv"')
    expect(await totalOf(2024)).toBe(undefined)
    const yes = await world.request(unit.administrator, 'POST', path, { do: 'store', csv: text })
    expect([yes.status, yes.headers.get('location')]).toEqual([302, `${path}?stored=1`])
    expect(await totalOf(2024)).toBe(31)
  })

  test.each([
    ['no file', '', 422],
    ['no table', 'hej', 422],
  ])('refuses %s with a sentence at the field', async (_, text, status) => {
    const answer = await send(text)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain('aria-invalid="true"')
  })

  test('takes no file from staff, and is not there for those who do not work here', async () => {
    const text = csv(`2020;${name};Student;Lund;1`)
    expect((await send(text, unit.anna)).status).toBe(403)
    expect((await send(text, unit.requester)).status).toBe(403)
    expect((await world.request(unit.requester, 'GET', path)).status).toBe(404)
    expect(await totalOf(2020)).toBe(undefined)
  })
})
