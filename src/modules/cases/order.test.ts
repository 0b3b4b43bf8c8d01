import { afterAll, beforeAll, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { serviceForOrder } from '#modules/catalogue/index.ts'
import { aUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { orderStep } from './order-step.ts'
import { visibleCases } from './policy.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const t = (text: string) => ({ sv: text, en: text })
const topic = { id: 'topic', kind: 'long-text', label: t('Frågan'), required: true } as const

async function anOrder(form: object[] = []) {
  const unit = await aUnit(world)
  const { slug } = await aService(world, unit, { form })
  const service = (await serviceForOrder(world.as(unit.requester), slug))!
  return { unit, service, mine: () => visibleCases(world.as(unit.requester)).selectAll().execute() }
}

test('the button of the check page pressed twice orders once', async () => {
  const { unit, service, mine } = await anOrder()
  const ctx = world.as(unit.requester)
  const written = { subject: 'Hjälp', message: 'Jag behöver hjälp.' }

  const check = await orderStep(ctx, service, { ...written, step: 'check' })
  const send = { ...('values' in check ? check.values : {}), step: 'send' }
  const [first, second] = await Promise.all([
    orderStep(world.as(unit.requester), service, send),
    orderStep(world.as(unit.requester), service, send),
  ])
  expect(first).toMatchObject({ step: 'done' })
  expect(second).toEqual(first)
  expect(await mine()).toHaveLength(1)
})

test('a form that asks for a long answer needs no second description', async () => {
  const { unit, service, mine } = await anOrder([topic])
  const written = { subject: 'Sökning', fields: { topic: 'Sömn hos skolbarn' }, step: 'send' }

  await orderStep(world.as(unit.requester), service, written)
  expect(await mine()).toMatchObject([
    { subject: 'Sökning', answers: { topic: 'Sömn hos skolbarn' } },
  ])
})

test('without such a question the description is asked for, beside all else that is wrong', async () => {
  const { unit, service, mine } = await anOrder()

  await expect(
    orderStep(world.as(unit.requester), service, { step: 'send' }),
  ).rejects.toMatchObject({
    code: 'invalid',
    errors: { subject: ['required'], message: ['required'] },
  })
  expect(await mine()).toEqual([])
})

test('a guest who orders again and again in one name is told to wait; others are not', async () => {
  const { service } = await anOrder()
  const written = { subject: 'Hjälp', message: 'Jag behöver hjälp.', step: 'send' }
  const asking = (email: string) => ({ ...written, requester: { name: 'Mira', email } })
  for (let n = 0; n < 30; n++) await orderStep(world.guest, service, asking('mira@example.net'))

  await expect(orderStep(world.guest, service, asking('mira@example.net'))).rejects.toMatchObject({
    code: 'too_many',
    status: 429,
  })
  expect(await orderStep(world.guest, service, asking('alva@example.net'))).toMatchObject({
    step: 'done',
  })
})
