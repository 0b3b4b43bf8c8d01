import { afterAll, beforeAll, expect, test } from 'vitest'
import { disposeOfOld } from '#kernel/personal-data/index.ts'
import { days, later } from '#kernel/time.ts'
import { serviceForOrder } from '#modules/catalogue/index.ts'
import { aService, putServiceForm } from '#modules/catalogue/make.ts'
import { aRequester, aUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { orderStep } from '../order-step.ts'
import { visibleCases } from '../policy.ts'
import { dropDraft } from './operations.ts'
import { myDrafts } from './queries.ts'
import { resumed } from './resume.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const t = (text: string) => ({ sv: text, en: text })
const ask = (id: string, kind: string, extra: object = {}) => ({
  ...{ id, kind, label: t(`${id}?`), required: true },
  ...extra,
})
const section = (id: string, fields: object[]) => ({ id, kind: 'section', label: t(id), fields })
const long = [
  section('project', [ask('topic', 'long-text'), ask('pages', 'number')]),
  section('data', [ask('where', 'short-text')]),
]

async function aLongOrder() {
  const unit = await aUnit(world)
  const { slug } = await aService(world, unit, { form: long })
  const of = async (ctx: World['system']) => {
    const service = (await serviceForOrder(ctx, slug))!
    return {
      ...{ ctx, service },
      step: (raw: object) => orderStep(ctx, service, raw as Record<string, unknown>),
      resume: async (key: string) => resumed(ctx, (await serviceForOrder(ctx, slug))!, key),
    }
  }
  return { unit, slug, of, mine: await of(world.as(unit.requester)) }
}
const lettersTo = async (address: string) =>
  (await world.letters()).filter(({ toAddress }) => toAddress === address)
const keyIn = (step: object) => (step as { key: string }).key
const typed = { subject: 'Plan', at: '1', fields: { topic: 'Sömn', pages: 'tolv' } }

test('a long order is kept as it is, also what is wrong in it, and gone on with where it was left', async () => {
  const { mine, slug } = await aLongOrder()
  const kept = await mine.step({ ...typed, step: 'keep' })
  expect(kept).toMatchObject({ step: 'kept', slug })
  expect(await myDrafts(mine.ctx)).toMatchObject([{ slug, subject: 'Plan', open: true }])
  const { first, draft } = (await mine.resume(keyIn(kept)))!
  expect(first).toMatchObject({ at: 1, of: 4 })
  expect(draft).toMatchObject({ changed: false, left: [], values: { fields: typed.fields } })
})

test('a draft that is saved again stays one, and goes when it is sent', async () => {
  const { mine } = await aLongOrder()
  const draft = keyIn(await mine.step({ ...typed, step: 'keep' }))
  await mine.step({ ...typed, draft, subject: 'Datahantering', step: 'keep' })
  expect(await myDrafts(mine.ctx)).toMatchObject([{ id: draft, subject: 'Datahantering' }])
  const answers = { topic: 'Sömn', pages: '12', where: 'Lund' }
  await mine.step({ subject: 'Plan', draft, fields: answers, at: '2', step: 'send' })
  expect(await myDrafts(mine.ctx)).toEqual([])
  expect(await visibleCases(mine.ctx).selectAll().execute()).toHaveLength(1)
})

test('without an account a link is mailed, that opens the draft anywhere', async () => {
  const { of } = await aLongOrder()
  const guest = await of(world.guest)
  const requester = { email: 'Ny.Fragare@example.org', name: 'Ny' }
  const kept = await guest.step({ ...typed, requester, step: 'keep' })
  expect((await guest.resume(keyIn(kept)))!.draft.values).toMatchObject({ subject: 'Plan' })
  const letters = await lettersTo('ny.fragare@example.org')
  expect(letters.map(({ text }) => text).join()).toContain('Du har sparat ett utkast')
  const again = await guest.step({ ...typed, requester, draft: keyIn(kept), step: 'keep' })
  expect(keyIn(again)).toBe(keyIn(kept))
  expect(await lettersTo('ny.fragare@example.org')).toHaveLength(letters.length)
})

test('a draft is its writer’s alone: neither staff nor a stranger nor its bare id opens it', async () => {
  const { mine, of, unit } = await aLongOrder()
  const id = keyIn(await mine.step({ ...typed, step: 'keep' }))
  for (const ctx of [
    world.as(unit.anna),
    world.as(unit.administrator),
    world.as(await aRequester(world)),
    world.guest,
  ]) {
    expect(await (await of(ctx)).resume(id)).toBe(undefined)
    await expect(dropDraft(ctx, { draft: id })).rejects.toMatchObject({ status: 404 })
  }
  expect(await mine.resume('x'.repeat(90))).toBe(undefined)
})

test('a draft of an older version keeps what fits, and says what does not', async () => {
  const { mine, slug, unit } = await aLongOrder()
  const key = keyIn(
    await mine.step({ ...typed, fields: { topic: 'Sömn', pages: '12' }, step: 'keep' }),
  )
  await putServiceForm(world.as(unit.administrator), {
    service: slug,
    fields: [section('project', [ask('topic', 'short-text')]), long[1]],
  })
  const { draft, first } = (await mine.resume(key))!
  expect(draft).toMatchObject({ changed: true, left: [{ label: 'pages?', value: '12' }] })
  expect(draft.values).toMatchObject({ fields: { topic: 'Sömn' } })
  expect(first.at).toBe(0)
})

test.each([
  ['a number', 7, {}],
  ['a list', ['x', { y: 1 }], { x: ['x'] }],
  ['a file', { sha256: 'x' }, {}],
  ['depth', { a: { b: { c: { d: 'deep' } } } }, { x: { a: { b: {} } } }],
])('what no form sends (%s) is kept away from the draft', async (_, value, kept) => {
  const { mine } = await aLongOrder()
  const key = keyIn(
    await mine.step({ ...typed, fields: { topic: 'Sömn', x: value }, step: 'keep' }),
  )
  const { values } = (await mine.resume(key))!.draft
  expect(values).toEqual({ subject: 'Plan', draft: key, fields: { topic: 'Sömn', ...kept } })
})

test('a draft larger than any form is refused', async () => {
  const { mine } = await aLongOrder()
  const huge = { ...typed, fields: { topic: 'å'.repeat(400_000) }, step: 'keep' }
  await expect(mine.step(huge)).rejects.toMatchObject({ code: 'too_large' })
  expect(await myDrafts(mine.ctx)).toEqual([])
})

test('what nobody sent is removed after sixty days', async () => {
  const { mine } = await aLongOrder()
  await mine.step({ ...typed, step: 'keep' })
  await disposeOfOld({ ...world.system, now: later(world.system.now, days(59)) })
  expect(await myDrafts(mine.ctx)).toHaveLength(1)
  await disposeOfOld({ ...world.system, now: later(world.system.now, days(61)) })
  expect(await myDrafts(mine.ctx)).toEqual([])
})
