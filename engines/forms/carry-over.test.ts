import { expect, test } from 'vitest'
import { carryOver } from './carry-over.ts'
import { aField, options } from './make.ts'

const known = { today: '2026-11-25' }
const carry = (from: object[], to: object[], raw: object) =>
  carryOver(from as never, to as never, raw, known)

test('what the newer form still asks stays as it was typed, and what it does not ask is told', () => {
  const from = [aField('topic', 'short-text'), aField('pages', 'number')]
  const to = [aField('section', 'section', { fields: [aField('topic', 'long-text')] })]
  const { raw, left } = carry(from, to, { topic: ' Sömn ', pages: '1 000' })
  expect(raw).toEqual({ topic: ' Sömn ' })
  expect(left).toMatchObject([{ question: { id: 'pages' }, answer: 1000 }])
})

test('an option that is gone is told in words, with what was written beside it', () => {
  const from = [aField('db', 'choice'), aField('more', 'choices', { other: true })]
  const to = [aField('db', 'choice', { options: options.slice(1) }), aField('more', 'choices')]
  const typed = { db: 'medline', more: ['embase', 'other'], 'more~other': 'Cinahl' }
  const { raw, left } = carry(from, to, typed)
  expect(raw).toEqual({})
  expect(left.map(({ answer }) => answer)).toEqual(['medline', ['embase', { other: 'Cinahl' }]])
})

test('what was wrong before is kept for the form to say so, not taken for outdated', () => {
  const form = [aField('when', 'date')]
  expect(carry(form, form, { when: 'snart' })).toEqual({ raw: { when: 'snart' }, left: [] })
  const { left } = carry(form, [aField('when', 'number')], { when: 'snart' })
  expect(left).toMatchObject([{ answer: 'snart' }])
})

test('rows of a repeated group are carried one by one', () => {
  const sets = (...fields: object[]) => [aField('sets', 'repeated', { fields })]
  const typed = { sets: { 0: { name: 'Enkät', size: '12' }, 2: { name: 'Blod', size: '' } } }
  const to = sets(aField('name', 'short-text'))
  const { raw, left } = carry(
    [...sets(aField('name', 'short-text'), aField('size', 'number'))],
    to,
    typed,
  )
  expect(raw).toEqual({ sets: { 0: { name: 'Enkät' }, 2: { name: 'Blod', size: '' } } })
  expect(left).toMatchObject([{ question: { id: 'size' }, answer: 12 }])
  expect(carry(to, [], { sets: [{ name: 'Enkät' }] })).toMatchObject({
    raw: {},
    left: [{ question: { id: 'name' }, answer: 'Enkät' }],
  })
})

test.each([null, 'x', 7, [], { topic: { a: 1 } }, { constructor: 'x' }].map((raw) => ({ raw })))(
  'what no form sends ($raw) breaks nothing',
  ({ raw }) => {
    const form = [aField('topic', 'short-text'), aField('sets', 'repeated')]
    expect(() => carryOver(form, [], raw, known)).not.toThrow()
  },
)
