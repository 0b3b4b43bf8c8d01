import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAnswers, codesAsked, type Fields, type Known, sayAnswers } from './index.ts'
import { aField, is, when } from './make.ts'

const known: Known = {
  today: '2026-11-24',
  codes: { 'cost-centres': new Map([['12 345A', 'Klinisk kemi']]) },
  groups: [{ value: 'sleep', label: 'Sömngruppen' }],
}
const form: Fields = [
  aField('topic', 'short-text', { required: true, maxLength: 20 }),
  aField('why', 'long-text'),
  aField('registration', 'short-text', {
    pattern: { expression: '[A-Z]{3}\\d+', message: { sv: 'ABC1', en: 'ABC1' } },
  }),
  aField('size', 'number', { min: 1, max: 5000, decimals: 1 }),
  aField('by', 'date', { min: 'today' }),
  aField('at', 'time', { min: '08:00', max: '17:00' }),
  aField('type', 'choice'),
  aField('field', 'choice', { other: true }),
  aField('bases', 'choices', { other: true, maxCount: 2 }),
  aField('personal', 'yes-no'),
  aField('leader', 'person'),
  aField('group', 'group'),
  aField('centre', 'code'),
  aField('plan', 'file'),
  aField('studies', 'repeated', {
    fields: [aField('title', 'short-text', { required: true }), aField('year', 'number')],
    max: 2,
  }),
]
const errorsOf = (raw: unknown) => checkAnswers(form, raw, known).errors
const answersTo = (raw: unknown) => checkAnswers(form, raw, known).answers

test('a browser’s strings become answers; what is empty or unknown is dropped', () => {
  const typed = {
    ...{ topic: '  Sömn hos äldre ', why: 'Rad ett\r\nrad två\0', size: '1 000,5' },
    ...{ by: '2026-12-01', at: '13.15', type: '', bases: 'medline', personal: 'no' },
    ...{ field: 'other', 'field~other': 'Sömn', leader: ' Maja.Ek@Example.org ' },
    ...{ group: 'sleep', centre: '12  345a', isAdmin: 'yes' },
    studies: { 0: { title: 'Ett', year: '2020' }, 3: { title: '', year: '' } },
  }
  expect(answersTo(typed)).toEqual({
    ...{ topic: 'Sömn hos äldre', why: 'Rad ett\nrad två', size: 1000.5 },
    ...{ by: '2026-12-01', at: '13:15', bases: ['medline'], personal: false },
    ...{ field: { other: 'Sömn' }, leader: 'maja.ek@example.org' },
    ...{ group: 'sleep', centre: '12 345A', studies: [{ title: 'Ett', year: 2020 }] },
  })
})

test('JSON is taken as it is', () => {
  const sent = {
    ...{ topic: 'x', size: 12, bases: ['embase', { other: 'Cinahl' }], personal: true },
    studies: [{ title: 'Ett' }],
  }
  expect(answersTo(sent)).toEqual(sent)
  expect(answersTo({ topic: 'x', bases: ['embase', 'embase'] })['bases']).toEqual(['embase'])
})

test.each([
  ['nothing at all', undefined, { topic: 'required' }],
  ['null', null, { topic: 'required' }],
  ['a string', 'topic', { topic: 'required' }],
  ['a list', ['x'], { topic: 'required' }],
  ['only spaces', { topic: ' \n\t ' }, { topic: 'required' }],
  ['too long', { topic: 'x'.repeat(21) }, { topic: 'too_long' }],
  ['a name sent twice', { topic: ['a', 'b'] }, { topic: 'bad_value' }],
  ['an object as text', { topic: { toString: 'x' } }, { topic: 'bad_value' }],
])('%s is refused', (_what, raw, errors) => {
  expect(errorsOf(raw)).toEqual(errors)
})

test.each([
  ['a million characters', 'why', 'x'.repeat(1_000_000), 'too_long'],
  ['what the pattern does not take', 'registration', 'AB12', 'not_pattern'],
  ['words as a number', 'size', 'många', 'not_number'],
  ['hexadecimal', 'size', '0x10', 'not_number'],
  ['infinity', 'size', '1e999', 'not_number'],
  ['NaN', 'size', NaN, 'not_number'],
  ['too small', 'size', '0', 'too_small'],
  ['too big', 'size', '5001', 'too_big'],
  ['too fine', 'size', '1.25', 'bad_value'],
  ['a day that is not', 'by', '2026-02-30', 'not_date'],
  ['a day in words', 'by', 'imorgon', 'not_date'],
  ['a day that has been', 'by', '2026-11-23', 'too_early'],
  ['25 o’clock', 'at', '25:00', 'not_time'],
  ['too late in the day', 'at', '17:01', 'too_late'],
  ['no such choice', 'type', 'scopus', 'not_choice'],
  ['a choice from the prototype', 'type', 'constructor', 'not_choice'],
  ['something else where there is none', 'type', { other: 'x' }, 'not_choice'],
  ['something else that is not said', 'field', 'other', 'required'],
  ['something else without an end', 'field', { other: 'x'.repeat(201) }, 'too_long'],
  ['one wrong of several', 'bases', ['medline', 'y'], 'not_choice'],
  ['more than may be chosen', 'bases', ['medline', 'embase', { other: 'x' }], 'too_many_chosen'],
  ['a hundred thousand choices', 'bases', Array(100_000).fill('medline'), 'bad_value'],
  ['maybe', 'personal', 'maybe', 'bad_value'],
  ['no address', 'leader', 'maja.ek', 'not_email'],
  ['two addresses', 'leader', 'a@b.se,c@d.se', 'not_email'],
  ['an address without an end', 'leader', `${'a'.repeat(250)}@b.se`, 'not_email'],
  ['a group of others', 'group', 'cancer', 'not_choice'],
  ['a code that no list has', 'centre', '999', 'unknown'],
  ['a code from the prototype', 'centre', 'constructor', 'unknown'],
  ['a file as words', 'plan', 'plan.pdf', 'bad_value'],
  [
    'more rows than there may be',
    'studies',
    [{ title: 'a' }, { title: 'b' }, { title: 'c' }],
    'too_many_chosen',
  ],
] as const)('%s is refused at its question', (_what, id, value, code) => {
  expect(errorsOf({ topic: 'x', [id]: value })).toEqual({ [id]: code })
})

test('what is wrong in a repeated group is told by its row', () => {
  expect(errorsOf({ topic: 'x', studies: [{ title: 'a' }, { year: 'y' }] })).toEqual({
    'studies.1.title': 'required',
    'studies.1.year': 'not_number',
  })
})

test('a pattern that would hang other engines is matched in no time', () => {
  const evil = [
    aField('x', 'short-text', {
      maxLength: 20_000,
      pattern: { expression: '(a+)+b', message: { sv: 'x', en: 'x' } },
    }),
  ]
  const started = performance.now()
  expect(checkAnswers(evil, { x: 'a'.repeat(20_000) }, known).errors).toEqual({ x: 'not_pattern' })
  expect(performance.now() - started).toBeLessThan(2000)
})

test('names out of the prototype answer nothing and change nothing', () => {
  const raw = JSON.parse('{"topic":"x","__proto__":{"why":"y"},"constructor":"z"}')
  expect(answersTo(raw)).toEqual({ topic: 'x' })
  expect(({} as Record<string, unknown>)['why']).toBeUndefined()
  expect(checkAnswers([aField('constructor', 'short-text')], {}, known).answers).toEqual({})
})

test('half characters and control characters, which databases refuse, are gone', () => {
  const raw = { topic: 'a\ud800b\u0007\nc', why: 'x\u0000\u001b[31my\n\tz' }
  expect(answersTo(raw)).toEqual({ topic: 'a\ufffdb c', why: 'x[31my\n\tz' })
})

test('a question whose condition does not hold is not asked, nor what hangs on it', () => {
  const fields = [
    aField('personal', 'yes-no'),
    aField('kind', 'choice', { required: true, ...when(is('personal', true)) }),
    aField('consent', 'short-text', { required: true, ...when(is('kind', 'medline')) }),
  ]
  const asked = (raw: object) => checkAnswers(fields, raw, known)
  expect(asked({ personal: 'yes', kind: 'medline' }).errors).toEqual({ consent: 'required' })
  expect(asked({ personal: 'no', kind: 'medline', consent: 'x' })).toMatchObject({
    answers: { personal: false },
    errors: {},
  })
})

test('a condition on a field that is gone never holds, and the form can still be sent', () => {
  const fields = [aField('a', 'short-text', { required: true, ...when(is('gone', true)) })]
  expect(checkAnswers(fields, { a: 'x', gone: true }, known)).toMatchObject({
    answers: {},
    errors: {},
  })
})

test('the order in which answers were saved does not matter', () => {
  const fields = [
    aField('one', 'yes-no'),
    aField('two', 'choice', when(is('one', true))),
    aField('three', 'number', when(is('two', 'embase'))),
    aField('four', 'yes-no', when({ field: 'three', op: 'at-least', value: 3 })),
  ]
  const given = fc.record({
    one: fc.constantFrom('yes', 'no', ''),
    two: fc.constantFrom('medline', 'embase', ''),
    three: fc.constantFrom('2', '3', 'x', ''),
    four: fc.constantFrom('yes', 'no', ''),
  })
  fc.assert(
    fc.property(
      given,
      fc.shuffledSubarray(['one', 'two', 'three', 'four'], { minLength: 4 }),
      (raw, order) => {
        const shuffled = Object.fromEntries(order.map((id) => [id, Reflect.get(raw, id)]))
        expect(checkAnswers(fields, shuffled, known)).toEqual(checkAnswers(fields, raw, known))
      },
    ),
  )
})

test('whatever is sent, checking ends in answers or refusals, and its own answers pass again', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...form.map(({ id }) => id), 'x'), fc.anything()),
      (raw) => {
        const first = checkAnswers(form, raw, known)
        const again = checkAnswers(form, first.answers, known)
        expect(again.answers).toEqual(first.answers)
        expect(Object.keys(again.errors).filter((id) => id in first.answers)).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('the codes to look up are those that were typed', () => {
  expect(codesAsked(form, { centre: '12 345A', topic: 'x' })).toEqual({
    'cost-centres': ['12 345A'],
  })
  expect(codesAsked(form, { centre: { evil: 1 } })).toEqual({})
})

test('answers are said in words, in either language, in the order of the form', () => {
  const fields = [
    aField('size', 'number', { unit: { sv: 'GB', en: 'GB' } }),
    aField('bases', 'choices', { other: true }),
    aField('personal', 'yes-no'),
    aField('by', 'date'),
    aField('studies', 'repeated', { fields: [aField('title', 'short-text')] }),
  ]
  const answers = {
    ...{ personal: true, bases: ['embase', { other: 'Cinahl' }], size: 1234.5, by: '2026-12-01' },
    studies: [{ title: 'Ett' }, { title: 'Två' }],
  }
  const said = (lang: 'sv' | 'en') =>
    sayAnswers(fields, answers, lang, (day) => `den ${day}`).map(({ value }) => value)
  expect(said('sv')).toEqual([
    '1\u00a0234,5 GB',
    'Embase, Cinahl',
    'Ja',
    'den 2026-12-01',
    'Ett',
    'Två',
  ])
  expect(said('en').slice(0, 3)).toEqual(['1,234.5 GB', 'Embase in English, Cinahl', 'Yes'])
  const named = [aField('pays', 'code', { list: 'costs' }), aField('team', 'group')]
  const names = {
    codes: { costs: new Map([['1234', 'Hjärta']]) },
    groups: new Map([['alfa', 'Grupp Alfa']]),
  }
  const paid = { pays: '1234', team: 'alfa' }
  const sayNamed = (known: typeof names | undefined) =>
    sayAnswers(named, paid, 'sv', String, known).map(({ value }) => value)
  expect(sayNamed(names)).toEqual(['1234 Hjärta', 'Grupp Alfa'])
  expect(sayNamed(undefined)).toEqual(['1234', 'alfa'])
  const gone = sayAnswers(fields, { bases: ['gone'] }, 'sv', String)
  expect(gone).toEqual([{ id: 'bases', label: 'bases?', value: 'gone' }])
})
