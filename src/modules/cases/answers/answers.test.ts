import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCsv } from '#kernel/csv/read.ts'
import { aService } from '#modules/catalogue/make.ts'
import { aToken, aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { openCase } from '../index.ts'
import { answersFile } from './file.ts'

let world: World
let unit: TestUnit
let slug: string
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
  slug = (await aService(world, unit, { form })).slug
})
afterAll(() => world?.close())

const t = (text: string) => ({ sv: text, en: `${text} (en)` })
const form = [
  { id: 'topic', kind: 'short-text', label: t('Ämne'), required: true },
  { id: 'hurry', kind: 'yes-no', label: t('Bråttom'), required: false },
  {
    ...{ id: 'sets', kind: 'repeated', label: t('Mängd'), min: 0, max: 5 },
    fields: [{ id: 'what', kind: 'short-text', label: t('Vad'), required: true }],
  },
]

const order = (fields: Record<string, unknown>) =>
  openCase(world.as(unit.requester), { service: slug, subject: 'Plan', message: 'Hej', fields })
const csv = async (who = unit.anna) => {
  const answer = await answersFile(world.as(who), slug, 'csv')
  expect(answer.headers.get('content-disposition')).toContain(`${slug}-`)
  return readCsv(await answer.text())
}

test('answers become a table of words: a column for each question, rows in one cell, formulas defused', async () => {
  const first = await order({
    topic: '=1+1',
    hurry: 'yes',
    sets: [{ what: 'Enkäter' }, { what: 'Prov; blod' }],
  })
  const { header, rows } = await csv()
  expect(header.slice(-3)).toEqual(['Ämne', 'Bråttom', 'Mängd'])
  expect(rows[0]!.cells[0]).toBe(first.number)
  expect(rows[0]!.cells.slice(-3)).toEqual([
    "'=1+1",
    'Ja',
    'Mängd 1: Vad: Enkäter\nMängd 2: Vad: Prov; blod',
  ])
})

test('JSON has the answers as they were given, and every version of the form that was answered', async () => {
  const answer = await answersFile(world.as(unit.anna), slug, 'json')
  const { service, forms, orders } = await answer.json()
  expect(service).toBe(slug)
  expect(forms).toMatchObject([{ fields: [{ id: 'topic' }, { id: 'hurry' }, { id: 'sets' }] }])
  expect(orders[0]).toMatchObject({ answers: { topic: '=1+1', hurry: true }, formId: forms[0].id })
})

test('by the API a page at a time', async () => {
  await order({ topic: 'Två', hurry: 'no' })
  const token = await aToken(world, unit.id, 'staff')
  const page = async (query: string) =>
    (await world.request(token, 'GET', `/api/v1/services/${slug}/answers${query}`)).json()
  const first = await page('?limit=1')
  expect(first.items).toHaveLength(1)
  const second = await page(`?limit=1&cursor=${first.next}`)
  expect(second).toMatchObject({ items: [{ answers: { topic: 'Två' } }], next: null })
})

test('whoever sees no such case gets no answers; requesters and guests find no such page', async () => {
  expect((await csv(unit.cecilia)).rows).toEqual([])
  for (const ctx of [world.as(unit.requester), world.guest])
    await expect(answersFile(ctx, slug, 'csv')).rejects.toMatchObject({ code: 'not_found' })
  await expect(answersFile(world.as(unit.anna), 'no-such', 'csv')).rejects.toMatchObject({
    code: 'not_found',
  })
})
