import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkAnswers,
  type Field,
  type Fields,
  fieldsSchema,
  findings,
  type Test,
} from './index.ts'
import { aField, is, options, when, whenAny } from './make.ts'

const codes = (fields: Fields) => findings(fields).map(({ field, code }) => `${field} ${code}`)
const message = { sv: 'x', en: 'x' }

test('a form with nothing wrong has no findings', () => {
  const form = [
    aField('personal', 'yes-no', { required: true }),
    aField('about', 'section', { fields: [aField('x', 'short-text', when(is('personal', true)))] }),
    aField('rows', 'repeated', {
      fields: [aField('a', 'choice'), aField('b', 'date', when(is('a', 'embase')))],
    }),
  ]
  expect(findings(form)).toEqual([])
  expect(fieldsSchema.safeParse(form).success).toBe(true)
})

test.each<[string, Fields, string[]]>([
  [
    'a text in one language',
    [aField('a', 'yes-no', { label: { sv: 'x', en: ' ' } })],
    ['a no_translation'],
  ],
  [
    'an option in one language',
    [aField('a', 'choice', { options: [{ value: 'x', label: { sv: '', en: 'x' } }] })],
    ['a no_translation'],
  ],
  [
    'an id twice, one of them inside a group',
    [aField('a', 'yes-no'), aField('g', 'repeated', { fields: [aField('a', 'date')] })],
    ['a same_id'],
  ],
  [
    'an option twice',
    [aField('a', 'choice', { options: [...options, ...options] })],
    ['a same_option'],
  ],
  [
    'an option called as something else is',
    [aField('a', 'choice', { other: true, options: [{ value: 'other', label: message }] })],
    ['a same_option'],
  ],
  ['limits the wrong way round', [aField('a', 'number', { min: 3, max: 2 })], ['a limits']],
  ['more to choose than there is', [aField('a', 'choices', { minCount: 3 })], ['a limits']],
  ['a default that is no answer', [aField('a', 'choice', { default: 'x' })], ['a bad_default']],
  [
    'a pattern that is none',
    [aField('a', 'short-text', { pattern: { expression: '(', message } })],
    ['a bad_pattern'],
  ],
  [
    'a pattern that looks back',
    [aField('a', 'short-text', { pattern: { expression: '(a)\\1', message } })],
    ['a bad_pattern'],
  ],
  ['a section of nothing', [aField('s', 'section')], ['s empty']],
  ['a removed field', [aField('a', 'yes-no', when(is('gone', true)))], ['a unknown_field']],
  [
    'a later field',
    [aField('a', 'yes-no', when(is('b', true))), aField('b', 'yes-no')],
    ['a later_field'],
  ],
  ['itself', [aField('a', 'yes-no', when(is('a', true)))], ['a later_field']],
  [
    'words',
    [aField('a', 'short-text'), aField('b', 'yes-no', when(is('a', 'x')))],
    ['b not_comparable'],
  ],
  [
    'a field inside a group',
    [
      aField('g', 'repeated', { fields: [aField('a', 'yes-no')] }),
      aField('b', 'yes-no', when(is('a', true))),
    ],
    ['b later_field'],
  ],
  [
    'an option that is gone',
    [aField('a', 'choice'), aField('b', 'yes-no', when(is('a', 'x')))],
    ['b unknown_value', 'b unreachable'],
  ],
])('found: %s', (_what, fields, found) => {
  expect(codes(fields)).toEqual(found)
})

const a = aField('a', 'choice')
const n = aField('n', 'number', { min: 0, max: 10 })
test.each<[string, Fields]>([
  [
    'two values of one choice',
    [a, aField('x', 'yes-no', when(is('a', 'medline'), is('a', 'embase')))],
  ],
  [
    'none of all options',
    [
      a,
      aField(
        'x',
        'yes-no',
        when(...options.map(({ value }): Test => ({ field: 'a', op: 'is-not', value }))),
      ),
    ],
  ],
  [
    'answered and not',
    [
      a,
      aField(
        'x',
        'yes-no',
        when({ field: 'a', op: 'answered' }, { field: 'a', op: 'not-answered' }),
      ),
    ],
  ],
  [
    'more than the most',
    [n, aField('x', 'yes-no', when({ field: 'n', op: 'at-least', value: 11 }))],
  ],
  [
    'between nothing',
    [
      n,
      aField(
        'x',
        'yes-no',
        when({ field: 'n', op: 'at-least', value: 5 }, { field: 'n', op: 'at-most', value: 4 }),
      ),
    ],
  ],
  [
    'every way closed',
    [
      n,
      aField(
        'x',
        'yes-no',
        whenAny(
          { field: 'n', op: 'at-least', value: 11 },
          { field: 'n', op: 'at-most', value: -1 },
        ),
      ),
    ],
  ],
  [
    'against its section',
    [
      a,
      aField('s', 'section', {
        fields: [aField('x', 'yes-no', when(is('a', 'embase')))],
        ...when(is('a', 'medline')),
      }),
    ],
  ],
  [
    'against what shows its question',
    [
      a,
      aField('b', 'yes-no', when(is('a', 'medline'))),
      aField('x', 'yes-no', when(is('b', true), is('a', 'embase'))),
    ],
  ],
])('nobody is ever asked: %s', (_what, fields) => {
  expect(codes(fields)).toEqual(['x unreachable'])
})

test('whatever some answers lead to is never called unreachable', () => {
  const test = fc.oneof(
    fc.record({
      field: fc.constant('a'),
      op: fc.constantFrom('is' as const, 'is-not' as const),
      value: fc.constantFrom('medline', 'embase'),
    }),
    fc.record({
      field: fc.constant('b'),
      op: fc.constantFrom('is' as const, 'is-not' as const),
      value: fc.boolean(),
    }),
    fc.record({
      field: fc.constant('n'),
      op: fc.constantFrom(
        'is' as const,
        'is-not' as const,
        'at-least' as const,
        'at-most' as const,
      ),
      value: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({
      field: fc.constantFrom('a', 'b', 'n'),
      op: fc.constantFrom('answered' as const, 'not-answered' as const),
    }),
  )
  const condition = fc.record({
    match: fc.constantFrom('all' as const, 'any' as const),
    tests: fc.array(test, { minLength: 1, maxLength: 4 }),
  })
  const every = ['', 'medline', 'embase'].flatMap((a) =>
    ['', 'yes', 'no'].flatMap((b) => ['', '0', '1', '2', '3'].map((n) => ({ a, b, n }))),
  )
  fc.assert(
    fc.property(condition, condition, (first, second) => {
      const fields: Field[] = [
        aField('a', 'choice'),
        aField('n', 'number', { min: 0, max: 3, decimals: 0 }),
        aField('b', 'yes-no', {
          showIf: { ...first, tests: first.tests.filter(({ field }) => field !== 'b') },
        }),
        aField('x', 'short-text', { showIf: second }),
      ].map((field) => (field.showIf?.tests.length === 0 ? { ...field, showIf: undefined } : field))
      const reached = every.some((raw) =>
        checkAnswers(fields, raw, { today: '2026-01-01' }).asked.has('x'),
      )
      if (reached) expect(codes(fields)).not.toContain('x unreachable')
    }),
    { numRuns: 500 },
  )
})
