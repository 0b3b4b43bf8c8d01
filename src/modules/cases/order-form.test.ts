import { afterAll, beforeAll, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { serviceForOrder } from '#modules/catalogue/index.ts'
import { aUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { orderStep } from './order-step.ts'
import { answersOf } from './queries/case-page.ts'
import { visibleCases } from './policy.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const t = (text: string) => ({ sv: text, en: text })
const ask = (id: string, kind: string, extra: object = {}) => ({
  ...{ id, kind, label: t(id), required: true },
  ...extra,
})
const section = (id: string, fields: object[], extra: object = {}) => ({
  ...{ id, kind: 'section', label: t(id), fields },
  ...extra,
})
const when = (field: string, value: unknown) => ({
  showIf: { match: 'all', tests: [{ field, op: 'is', value }] },
})
const long = [
  section('project', [ask('topic', 'long-text'), ask('personal', 'yes-no')]),
  section('protection', [ask('consent', 'short-text')], when('personal', true)),
  section('data', [
    {
      ...{ id: 'sets', kind: 'repeated', label: t('sets'), min: 1, max: 3 },
      fields: [ask('what', 'short-text')],
    },
  ]),
]

async function anOrder(form: object[]) {
  const unit = await aUnit(world)
  const { slug } = await aService(world, unit, { form })
  const ctx = world.as(unit.requester)
  const service = (await serviceForOrder(ctx, slug))!
  const step = (raw: object) => orderStep(ctx, service, raw as Record<string, unknown>)
  return { ctx, step, mine: () => visibleCases(ctx).selectAll().execute() }
}
const own = { subject: 'Plan', step: 'check' }

test('a long form is asked page by page, without those that the answers do not call for', async () => {
  const { step, mine } = await anOrder(long)
  expect(await step({ ...own, at: '0' })).toMatchObject({ step: 'form', at: 1, of: 4 })

  const fields: Record<string, unknown> = { topic: 'Sömn', personal: 'no' }
  const third = await step({ ...own, at: '1', fields })
  expect(third).toMatchObject({ step: 'form', at: 2, page: { fields: [{ id: 'data' }] } })

  fields['sets'] = { 0: { what: 'Enkäter' }, 1: { what: '' } }
  const check = await step({ ...own, at: '2', fields })
  expect(check).toMatchObject({ step: 'check', of: 4 })
  const values = 'values' in check ? check.values : {}
  expect(await step({ ...values, step: 'send' })).toMatchObject({ step: 'done' })
  expect(await mine()).toMatchObject([
    { answers: { topic: 'Sömn', personal: false, sets: [{ what: 'Enkäter' }] } },
  ])
})

test('a page that is not complete is shown again, with what was typed; later ones are not asked yet', async () => {
  const { step } = await anOrder(long)
  await expect(step({ ...own, at: '1', fields: { personal: 'yes' } })).rejects.toMatchObject({
    errors: { 'fields.topic': ['required'] },
    more: { at: 1, page: { fields: [{ id: 'project' }] } },
  })
})

test('what is wrong on an earlier page leads back to it', async () => {
  const { step } = await anOrder(long)
  const fields = { personal: 'no', sets: { 0: { what: 'x' } } }
  await expect(step({ ...own, subject: '', at: '2', fields })).rejects.toMatchObject({
    more: { at: 0 },
  })
})

test('answers that call for more questions bring them up before anything is refused', async () => {
  const form = [ask('size', 'number'), ask('centre', 'short-text', when('size', 500))]
  const { step } = await anOrder(form)
  const typed = { ...own, message: 'Hej', at: '0', drawn: 'size', fields: { size: '500' } }
  const grown = await step(typed)
  expect(grown).toMatchObject({ step: 'form', grown: true, page: { drawn: ['size', 'centre'] } })
  await expect(step({ ...typed, drawn: 'size centre' })).rejects.toMatchObject({
    errors: { 'fields.centre': ['required'] },
  })
})

test('what was answered before the condition ceased to hold is not kept', async () => {
  const { step, mine } = await anOrder([
    ask('personal', 'yes-no'),
    ask('why', 'short-text', when('personal', true)),
  ])
  const fields = { personal: 'no', why: 'hemligt' }
  const check = await step({ ...own, message: 'Hej', at: '0', fields })
  expect(JSON.stringify(check)).not.toContain('hemligt')
  await step({ ...own, message: 'Hej', fields, step: 'send' })
  expect(await mine()).toMatchObject([{ answers: { personal: false } }])
  expect(JSON.stringify(await mine())).not.toContain('hemligt')
})

test('another row is asked for without losing what was typed, and never more than there may be', async () => {
  const { step } = await anOrder(long)
  const fields = { topic: 'x', personal: 'no', sets: { 0: { what: 'Ett' } } }
  const more = await step({ ...own, at: '2', fields, rows: { sets: '1' }, step: 'row:sets' })
  expect(more).toMatchObject({ at: 2, page: { rows: { sets: 2 } }, values: { fields } })
  const many = await step({ ...own, at: '2', fields, rows: { sets: '999' }, step: 'row:sets' })
  expect(many).toMatchObject({ page: { rows: { sets: 3 } } })
})

test('a pattern refuses with the form’s own sentence', async () => {
  const message = {
    sv: 'Skriv kurskoden, som ABC123.',
    en: 'Write the course code, such as ABC123.',
  }
  const code = ask('code', 'short-text', { pattern: { expression: '[A-Z]{3}\\d{3}', message } })
  const { step } = await anOrder([code])
  await expect(step({ ...own, message: 'x', fields: { code: 'abc' } })).rejects.toMatchObject({
    errors: { 'fields.code': ['not_pattern'] },
    more: { sentences: { 'fields.code': message } },
  })
})

test('an answer is read by the version of the form that it was given to', async () => {
  const unit = await aUnit(world)
  const { slug, ...service } = await aService(world, unit, {
    form: [ask('old', 'short-text')],
  })
  const ctx = world.as(unit.requester)
  const ordered = (await serviceForOrder(ctx, slug))!
  const sent = { ...own, message: 'Hej', fields: { old: 'svaret' }, step: 'send' }
  await orderStep(ctx, ordered, sent)
  const changed = [ask('fresh', 'date')]
  await aService(world, unit, { slug, form: changed })
  const [theCase] = await visibleCases(ctx).selectAll('cases').execute()
  expect(theCase!.serviceId).toBe(service.id)
  expect(await answersOf(ctx, theCase!)).toEqual([{ id: 'old', label: 'old', value: 'svaret' }])
})

test.each(['step', 'at', 'drawn', 'rows', 'fields', 'requester'])(
  'a %s of any form is answered or refused, never a fault',
  async (name) => {
    const { step } = await anOrder(long)
    for (const value of [['a', 'b'], { x: { y: 'z' } }, 'row:nope', '-1', '1e9', '', null, 'NaN'])
      await step({ ...own, at: '1', fields: { topic: 'x' }, [name]: value }).catch(
        (error: unknown) => expect(error).toMatchObject({ status: 422 }),
      )
  },
)
