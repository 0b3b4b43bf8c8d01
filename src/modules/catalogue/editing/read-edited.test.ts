import { expect, test } from 'vitest'
import { nest } from '#kernel/web/form.ts'
import { demoGuides } from '../demo/guides/index.ts'
import { demoServices } from '../demo/index.ts'
import { readEdited } from './read-edited.ts'
import { typedOf } from './typed-of.ts'

test.each(demoServices)('$slug comes out of its form as it went in', (service) => {
  const { slug: _slug, form: _form, price, approval, survey, campuses, ...content } = service
  const whole = {
    ...content,
    campuses: campuses ?? [],
    price: price ?? { amount: null, per: null, payer: 'nobody' },
    approval: approval ?? null,
    survey: survey ?? { asks: true, rank: 100 },
    ...{ visibility: 'department', reviewedOn: '2026-01-01', reviewDue: null, status: 'published' },
  }
  const sent = typedOf('service', whole)
  expect(readEdited('service', nest(sent))).toEqual(whole)
})

test.each(demoGuides)('the guide $slug comes out of its form as it went in', (guide) => {
  const { slug: _slug, ...content } = guide
  const whole = { ...content, status: 'published' }
  expect(readEdited('guide', nest(typedOf('guide', whole)))).toEqual(whole)
})

test('rows move to the places they ask for, empty ones go, new ones are given ids unlike the others', () => {
  const row = (sv: string, place: string, id = '') => ({ id, label: { sv, en: '' }, place })
  const { checklist } = readEdited('service', {
    checklist: {
      0: row('Sist', '9', 'last'),
      1: row('Möte', '1'),
      2: row('Möte', '2'),
      3: row('', ''),
    },
  })
  expect(checklist).toEqual([
    { id: 'mote', label: { sv: 'Möte', en: '' } },
    { id: 'mote-2', label: { sv: 'Möte', en: '' } },
    { id: 'last', label: { sv: 'Sist', en: '' } },
  ])
})

test.each([
  ['nothing', {}],
  ['lists for texts', { name: ['a', 'b'], steps: 'x', checklist: ['y'], facts: 'z' }],
  ['texts for rows', { steps: { a: { sv: 'x' }, 0: 'text' }, keywords: 'x', audiences: {} }],
])('%s is read without a fall', (_what, input) => {
  expect(readEdited('service', input)).toMatchObject({ name: { sv: '', en: '' }, steps: [] })
})

test('of several the one that is said to be first goes first, if it is chosen at all', () => {
  const read = (first: string) =>
    readEdited('service', { channels: ['order', 'ask', 'read'], first: { channels: first } })
  expect(read('ask')).toMatchObject({ channels: ['ask', 'order', 'read'] })
  expect(read('attend')).toMatchObject({ channels: ['order', 'ask', 'read'] })
})

test('a number that is none is kept as it was typed, to be refused where it stands', () => {
  expect(
    readEdited('service', { rank: 'först', targets: { deliveryDays: ' 1 000 ' } }),
  ).toMatchObject({ rank: 'först', targets: { deliveryDays: 1000 } })
})
