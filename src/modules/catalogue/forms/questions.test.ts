import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyField, type Fields } from '#engines/forms/index.ts'
import { aUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aService } from '../make.ts'
import { serviceForOrder } from '../queries.ts'
import { actOnForm } from './act-on-form.ts'
import type { Looked } from './editor.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const t = (sv: string, en = sv) => ({ sv, en })
const form = [
  { id: 'personal', kind: 'yes-no', label: t('Personuppgifter', 'Personal data'), required: true },
  { id: 'people', kind: 'number', label: t('Hur många?', 'How many?'), required: false },
]

async function anEditor(
  fields: object[] = form,
  who: 'administrator' | 'requester' = 'administrator',
) {
  const unit = await aUnit(world)
  const { slug } = await aService(world, unit, { form: fields })
  const ctx = world.as(unit[who], 'sv')
  let json = JSON.stringify(fields)
  const press = async (step: string, more: object = {}) => {
    const looked = (await actOnForm(ctx, slug, { json, step, ...more })) as Looked
    json = looked.json ?? json
    return looked
  }
  const fieldsNow = () => JSON.parse(json) as Fields
  return { press, fieldsNow, asked: async () => (await serviceForOrder(ctx, slug))!.fields }
}

test('a question is added, written in both languages with a condition in words, and saved', async () => {
  const { press, fieldsNow, asked } = await anEditor()
  const { open } = await press('add', { kind: 'long-text' })
  expect(open!.choices[0]).toMatchObject({
    question: 'Personuppgifter',
    tests: [{ said: { op: 'is', value: 'ja' } }, { said: { op: 'is', value: 'nej' } }, {}, {}],
  })
  const { list } = await press('write', {
    open: open!.field.id,
    q: {
      ...{ label: t('Vilka?', 'Which?'), help: t('', ''), required: 'yes', maxLength: '500' },
      show: {
        match: 'all',
        0: { test: open!.choices[0]!.tests[0]!.key, value: '' },
        1: { test: '' },
      },
    },
  })
  expect(list.at(-1)).toMatchObject({
    label: t('Vilka?', 'Which?'),
    showIf: { tests: [{ question: 'Personuppgifter', op: 'is', value: 'ja' }] },
  })
  expect(await press('save')).toBe('saved')
  expect(await asked()).toEqual(fieldsNow())
  expect(fieldsNow().at(-1)).toMatchObject({ required: true, maxLength: 500 })
})

test('options are written in rows: a new one gets a value, an emptied one goes, the others keep theirs', async () => {
  const options = [
    { value: 'a', label: t('Ett'), score: 3 },
    { value: 'b', label: t('Två') },
  ]
  const choice = { id: 'db', kind: 'choice', label: t('Bas'), required: true, options }
  const { press, fieldsNow } = await anEditor([choice])
  const rows = {
    0: { value: 'a', ...t('Ett', 'One') },
    1: { value: 'b', ...t('') },
    2: t('Åtta', 'Eight'),
  }
  await press('write', { open: 'db', q: { label: t('Bas'), options: rows, other: 'yes' } })
  expect(fieldsNow()[0]).toMatchObject({
    options: [
      { value: 'a', label: t('Ett', 'One'), score: 3 },
      { value: 'eight', label: t('Åtta', 'Eight') },
    ],
    other: true,
  })
})

test('a measured question is compared with a value that is written beside', async () => {
  const last = { id: 'why', kind: 'short-text', label: t('Varför?'), required: false }
  const { press, fieldsNow } = await anEditor([...form, last])
  const show = { match: 'any', 0: { test: '["people","at-least"]', value: ' 1000,5 ' } }
  await press('write', { open: 'why', q: { label: t('Varför?'), show } })
  expect(fieldsNow()[2]!.showIf).toEqual({
    match: 'any',
    tests: [{ field: 'people', op: 'at-least', value: 1000.5 }],
  })
  const { open } = await press('edit:why')
  expect(open!.tests).toMatchObject([{ test: '["people","at-least"]', value: '1000.5' }])
})

test('questions are moved, duplicated and removed; what then is wrong is told, and not saved', async () => {
  const { press, fieldsNow } = await anEditor()
  const ids = () => everyField(fieldsNow()).map(({ id }) => id)
  await press('up:people')
  await press('copy:personal')
  expect(ids()).toEqual(['people', 'personal', 'personal2'])
  await press('remove:personal')
  expect(ids()).toEqual(['people', 'personal2'])
  const { findings } = await press('add', { kind: 'choice' })
  expect(findings.map(({ code }) => code)).toContain('no_translation')
  expect(await press('save')).not.toBe('saved')
})

test.each([
  ['min', { min: 'många' }, 'not_number'],
  ['max', { max: '1e999' }, 'not_number'],
  ['label', { label: t('x'.repeat(301)) }, 'bad_value'],
  ['showIf', { show: { 0: { test: '{"a":1}', value: '' } } }, 'bad_value'],
  ['showIf', { show: { 0: { test: '["x","script"]', value: '' } } }, 'bad_value'],
])(
  'what cannot be taken of %s is told beside it, with the question still open',
  async (name, q, code) => {
    const { press, fieldsNow } = await anEditor()
    const given = { open: 'people', q: { label: t('Hur många?'), ...q } }
    await expect(press('write', given)).rejects.toMatchObject({
      errors: { [`q.${name}`]: [code] },
      more: { looked: { open: { field: { id: 'people' } } } },
    })
    expect(fieldsNow()).toEqual(form)
  },
)

test('advice, a pattern with its sentence and a default are written, and taken away again', async () => {
  const dnr = { id: 'dnr', kind: 'short-text', label: t('Diarienummer'), required: false }
  const { press, fieldsNow } = await anEditor([dnr])
  const pattern = { expression: '20[0-9]{2}/[0-9]+', message: t('Skriv 2026/17', 'Write 2026/17') }
  const q = { label: t('Diarienummer'), guidance: t('Se beslutet.', 'See the decision.'), pattern }
  const write = (more: object) => press('write', { open: 'dnr', q: { ...q, ...more } })
  await expect(write({ sample: '17/2026' })).rejects.toMatchObject({
    errors: { 'q.sample': ['not_pattern'] },
  })
  await write({ sample: '2026/17', default: '2026/1' })
  expect(fieldsNow()[0]).toMatchObject({ guidance: q.guidance, pattern, default: '2026/1' })
  const { findings } = await write({ pattern: { expression: '(', message: t('x') }, sample: 'a' })
  expect(findings.map(({ code }) => code)).toContain('bad_pattern')
  await press('write', { open: 'dnr', q: { label: q.label, pattern: { expression: ' ' } } })
  expect(fieldsNow()[0]).toEqual({ ...dnr, label: q.label })
})

test.each([
  ['yes-no', 'no', false],
  ['number', '1 000,5', 1000.5],
  ['date', 'today', 'today'],
  ['time', '08:30', '08:30'],
  ['choice', 'a', 'a'],
  ['choices', ['a'], ['a']],
])(
  'the default of a question of the kind %s is written as its answers are',
  async (kind, typed, kept) => {
    const options = [{ value: 'a', label: t('A') }]
    const field = { id: 'it', kind, label: t('Vad?'), required: false }
    const given = kind.startsWith('choice') ? { ...field, options } : field
    const { press, fieldsNow } = await anEditor([given])
    const rows = { 0: { value: 'a', ...t('A') } }
    const { findings } = await press('write', {
      open: 'it',
      q: { label: t('Vad?'), default: typed, options: rows },
    })
    expect(findings).toEqual([])
    expect(fieldsNow()[0]).toEqual({ ...given, default: kept })
  },
)

test('for requesters there is no such page', async () => {
  const { press } = await anEditor(form, 'requester')
  await expect(press('look')).rejects.toMatchObject({ code: 'not_found' })
})
