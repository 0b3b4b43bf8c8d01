import { expect, test } from 'vitest'
import { fieldsSchema } from './definition/schema.ts'
import { fieldKinds } from './definition/types.ts'
import type { Fields } from './definition/types.ts'
import { everyField } from './definition/walk.ts'
import { added, duplicated, moved, rewritten, without } from './edit.ts'
import { aField, is, when } from './make.ts'

const form: Fields = [
  aField('topic', 'short-text'),
  aField('data', 'section', {
    fields: [
      aField('personal', 'yes-no'),
      aField('sets', 'repeated', {
        fields: [aField('what', 'short-text'), aField('size', 'number', when(is('what', 'x')))],
      }),
    ],
  }),
  aField('last', 'date'),
]
const ids = (fields: Fields) =>
  everyField(fields)
    .map(({ id }) => id)
    .join(' ')

test.each([
  ['last', 'up', 'topic data personal sets what size last'],
  ['last', 'down', 'topic data personal sets what size last'],
  ['personal', 'up', 'topic personal data sets what size last'],
  ['personal', 'down', 'topic data sets what size personal last'],
  ['data', 'up', 'data personal sets what size topic last'],
  ['what', 'up', 'topic data personal sets what size last'],
  ['size', 'up', 'topic data personal sets size what last'],
  ['nobody', 'up', 'topic data personal sets what size last'],
] as const)('%s goes one step %s', (id, way, after) => {
  expect(ids(moved(form, id, way))).toBe(after)
})

test('beside a section a question steps into it, and out again', () => {
  const inside = moved(form, 'last', 'up')
  expect(inside.map(({ id }) => id)).toEqual(['topic', 'data'])
  expect(moved(inside, 'last', 'down')).toEqual(form)
})

test('no step loses a question or makes a form of a wrong shape', () => {
  for (const { id } of everyField(form))
    for (const way of ['up', 'down'] as const) {
      const after = moved(form, id, way)
      expect(ids(after).split(' ').sort()).toEqual(ids(form).split(' ').sort())
      expect(fieldsSchema.safeParse(after).success).toBe(true)
    }
})

test('a copy has ids of its own, and its conditions look at what was copied with it', () => {
  const copy = duplicated(form, 'sets')
  expect(ids(copy)).toBe('topic data personal sets what size sets2 what2 size2 last')
  expect(everyField(copy).find(({ id }) => id === 'size2')!.showIf!.tests[0]!.field).toBe('what2')
  expect(ids(duplicated(copy, 'sets2'))).toContain('sets3 what3 size3')
})

test('a field is removed with all that is in it, or written anew where it stands', () => {
  expect(ids(without(form, 'data'))).toBe('topic last')
  expect(rewritten(form, aField('personal', 'date'))[1]).toMatchObject({
    fields: [{ id: 'personal', kind: 'date' }, { id: 'sets' }],
  })
})

test.each(fieldKinds)('a new %s can be kept as it is', (kind) => {
  const { fields, id } = added(form, kind)
  expect(fields.at(-1)).toMatchObject({ id, kind })
  expect(fieldsSchema.safeParse(fields).success).toBe(true)
})

test('a new question goes last in the part that is named', () => {
  const { fields, id } = added(form, 'number', 'sets')
  expect(ids(fields)).toBe(`topic data personal sets what size ${id} last`)
})
