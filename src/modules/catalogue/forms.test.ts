import { expect, test } from 'vitest'
import type { Refusal } from '#kernel/errors.ts'
import { formAsJsonSchema, readAnswers, saidAnswers } from './forms.ts'
import type { FormField } from './service-type.ts'

const t = (sv: string, en = sv) => ({ sv, en })
const field = (id: string, kind: FormField['kind'], extra: Partial<FormField> = {}): FormField => ({
  ...{ id, kind, label: t(`${id}?`, `${id} in English?`), required: false, ...extra },
})
const options = [
  { value: 'medline', label: t('Medline') },
  { value: 'other', label: t('Annan', 'Another') },
]
const form = [
  field('topic', 'short-text', { required: true, maxLength: 20 }),
  field('why', 'long-text'),
  field('size', 'number', { min: 1, max: 5000 }),
  field('by', 'date'),
  field('type', 'choice', { options }),
  field('bases', 'choices', { options }),
  field('personal', 'yes-no'),
]

/** What is refused, per field. */
const errorsOf = (raw: unknown) => {
  try {
    readAnswers(form, raw)
    return {}
  } catch (error) {
    return (error as Refusal).errors
  }
}

test('a browser’s strings become answers; what is empty or unknown is dropped', () => {
  const typed = {
    topic: '  Sömn hos äldre ',
    why: 'Rad ett\r\nrad två\0',
    size: '1 000,5',
    by: '2026-12-01',
    type: '',
    bases: 'medline',
    personal: 'no',
    isAdmin: 'yes',
  }
  expect(readAnswers(form, typed)).toEqual({
    topic: 'Sömn hos äldre',
    why: 'Rad ett\nrad två',
    size: 1000.5,
    by: '2026-12-01',
    bases: ['medline'],
    personal: false,
  })
})

test('JSON is taken as it is', () => {
  const sent = { topic: 'x', size: 12, bases: ['other', 'medline', 'other'], personal: true }
  expect(readAnswers(form, sent)).toEqual({ ...sent, bases: ['other', 'medline'] })
})

test.each([
  ['nothing at all', undefined, { 'fields.topic': ['required'] }],
  ['null', null, { 'fields.topic': ['required'] }],
  ['a string', 'topic', { 'fields.topic': ['required'] }],
  ['a list', ['x'], { 'fields.topic': ['required'] }],
  ['only spaces', { topic: ' \n\t ' }, { 'fields.topic': ['required'] }],
  ['too long', { topic: 'x'.repeat(21) }, { 'fields.topic': ['too_long'] }],
  [
    'a million characters',
    { topic: 'x', why: 'x'.repeat(1_000_000) },
    { 'fields.why': ['too_long'] },
  ],
  ['a name sent twice', { topic: ['a', 'b'] }, { 'fields.topic': ['bad_value'] }],
  ['an object as text', { topic: { toString: 'x' } }, { 'fields.topic': ['bad_value'] }],
  ['words as a number', { topic: 'x', size: 'många' }, { 'fields.size': ['not_number'] }],
  ['hexadecimal', { topic: 'x', size: '0x10' }, { 'fields.size': ['not_number'] }],
  ['infinity', { topic: 'x', size: '1e999' }, { 'fields.size': ['not_number'] }],
  ['NaN', { topic: 'x', size: NaN }, { 'fields.size': ['not_number'] }],
  ['too small', { topic: 'x', size: '0' }, { 'fields.size': ['too_small'] }],
  ['too big', { topic: 'x', size: '5001' }, { 'fields.size': ['too_big'] }],
  ['a day that is not', { topic: 'x', by: '2026-02-30' }, { 'fields.by': ['not_date'] }],
  ['a day in words', { topic: 'x', by: 'imorgon' }, { 'fields.by': ['not_date'] }],
  ['no such choice', { topic: 'x', type: 'scopus' }, { 'fields.type': ['not_choice'] }],
  [
    'a choice from the prototype',
    { topic: 'x', type: 'constructor' },
    { 'fields.type': ['not_choice'] },
  ],
  [
    'one wrong of several',
    { topic: 'x', bases: ['medline', 'y'] },
    { 'fields.bases.1': ['not_choice'] },
  ],
  ['maybe', { topic: 'x', personal: 'maybe' }, { 'fields.personal': ['bad_value'] }],
])('%s is refused, with a code', (_what, raw, errors) => {
  expect(errorsOf(raw)).toEqual(errors)
})

test('names out of the prototype answer nothing and change nothing', () => {
  const raw = JSON.parse('{"topic":"x","__proto__":{"why":"y"},"constructor":"z"}')
  const answers = readAnswers(form, raw)
  expect(answers).toEqual({ topic: 'x' })
  expect(({} as Record<string, unknown>)['why']).toBeUndefined()
  expect(readAnswers([field('constructor', 'short-text')], {})).toEqual({})
})

test('half characters and control characters, which the database refuses, are gone', () => {
  const { topic, why } = readAnswers(form, {
    topic: 'a\ud800b\u0007\nc',
    why: 'x\u0000\u001b[31my\n\tz',
  })
  expect(topic).toBe('a\ufffdb c')
  expect(why).toBe('x[31my\n\tz')
})

test('answers are said in words, in either language, in the order of the form', () => {
  const answers = {
    personal: true,
    bases: ['medline', 'other'],
    size: 1234.5,
    type: 'other',
    topic: 'Sömn',
  }
  const said = (lang: 'sv' | 'en') => saidAnswers(form, answers, lang).map(({ value }) => value)
  expect(said('sv')).toEqual(['Sömn', '1\u00a0234,5', 'Annan', 'Medline, Annan', 'Ja'])
  expect(said('en')).toEqual(['Sömn', '1,234.5', 'Another', 'Medline, Another', 'Yes'])
  expect(saidAnswers(form, { topic: 'x' }, 'en')).toEqual([
    { id: 'topic', label: 'topic in English?', value: 'x' },
  ])
})

test('an answer to an option that a later form lacks is still shown', () => {
  expect(saidAnswers(form, { topic: 'x', type: 'gone' }, 'sv')[1]).toMatchObject({ value: 'gone' })
})

test('the form is described as JSON schema', () => {
  expect(formAsJsonSchema(form)).toMatchObject({
    type: 'object',
    required: ['topic'],
    properties: {
      topic: { type: 'string', maxLength: 20, title: 'topic in English?' },
      size: { type: 'number', minimum: 1, maximum: 5000 },
      by: { type: 'string', format: 'date' },
      type: { enum: ['medline', 'other'] },
      bases: { type: 'array', items: { enum: ['medline', 'other'] } },
      personal: { type: 'boolean' },
    },
  })
})
