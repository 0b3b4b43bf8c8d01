import { expect, test } from 'vitest'
import { difference, type Fields, fieldsSchema, jsonSchemaOf, stepsOf } from './index.ts'
import { aField, is, when } from './make.ts'

const message = { sv: 'x', en: 'x' }

test.each([
  ['no list', {}],
  ['a kind that is none', [{ ...aField('a', 'yes-no'), kind: 'script' }]],
  ['a key that nobody knows', [{ ...aField('a', 'yes-no'), onclick: 'x' }]],
  ['an id with a dot', [aField('a.b', 'yes-no')]],
  ['an id from the prototype', [aField('__proto__', 'yes-no')]],
  ['a section in a section', [aField('s', 'section', { fields: [aField('t', 'section')] })]],
  [
    'a pattern of a thousand characters',
    [aField('a', 'short-text', { pattern: { expression: 'a'.repeat(1000), message } })],
  ],
  ['a thousand fields', Array.from({ length: 1000 }, (_, i) => aField(`f${i}`, 'yes-no'))],
])('not even kept as a draft: %s', (_what, fields) => {
  expect(fieldsSchema.safeParse(fields).success).toBe(false)
})

test('a form with two sections is asked in steps, with what stands loose on pages of its own', () => {
  const loose = aField('a', 'yes-no')
  const [s, t] = ['s', 't'].map((id) =>
    aField(id, 'section', { fields: [aField(`${id}1`, 'date')] }),
  )
  const ids = (fields: Fields) => stepsOf(fields).map((step) => step.fields.map(({ id }) => id))
  expect(ids([loose, s!])).toEqual([['a', 's']])
  expect(ids([loose, s!, t!])).toEqual([['a'], ['s1'], ['t1']])
})

test('JSON schema says what a program may send', () => {
  const schema = jsonSchemaOf([
    aField('topic', 'short-text', {
      required: true,
      maxLength: 20,
      pattern: { expression: 'a|b', message },
    }),
    aField('size', 'number', { min: 1, decimals: 0 }),
    aField('if', 'yes-no', { required: true, ...when(is('size', 3)) }),
    aField('bases', 'choices', { other: true }),
    aField('plan', 'file'),
    aField('rows', 'repeated', { min: 1, fields: [aField('year', 'date', { required: true })] }),
  ])
  expect(schema).toMatchObject({
    required: ['topic', 'rows'],
    properties: {
      topic: { type: 'string', maxLength: 20, title: 'topic in English?', pattern: '^(?:a|b)$' },
      size: { type: 'integer', minimum: 1 },
      bases: { items: { anyOf: [{ enum: ['medline', 'embase'] }, { required: ['other'] }] } },
      rows: { minItems: 1, items: { required: ['year'] } },
    },
  })
  expect(schema['properties']).not.toHaveProperty('plan')
})

test('two versions differ in what was added, removed, changed and moved', () => {
  const field = (id: string) => aField(id, 'yes-no')
  const before = [field('a'), field('b'), field('c'), field('d')]
  const after = [
    field('b'),
    field('c'),
    aField('a', 'yes-no'),
    aField('e', 'date'),
    { ...field('d'), label: message },
  ]
  expect(difference(before, after).map(({ id, change, of }) => [id, change, ...of])).toEqual([
    ['a', 'moved'],
    ['e', 'added'],
    ['d', 'changed', 'label'],
  ])
  expect(difference(before, before.slice(1)).map(({ id, change }) => [id, change])).toEqual([
    ['a', 'removed'],
  ])
  expect(difference(before, before)).toEqual([])
})
