import { longest } from './answers/read-one.ts'
import {
  type Field,
  type Fields,
  isQuestion,
  type Question,
  type Repeated,
} from './definition/types.ts'
import { flat } from './definition/walk.ts'

type Schema = Record<string, unknown>

/**
 * The answers to a form as JSON schema (2020-12), for programs. What is asked for on a condition is not
 * required here; the condition stands in `x-showIf`. Files are left out: JSON carries none.
 */
export function jsonSchemaOf(fields: Fields): Schema {
  const always = new Set(
    fields.flatMap((field) => {
      if (field.showIf) return []
      return field.kind === 'section' ? field.fields.filter((one) => !one.showIf) : [field]
    }),
  )
  return objectOf(flat(fields), (field) => always.has(field as never))
}

function objectOf(fields: Field[], always: (field: Field) => boolean): Schema {
  const asked = fields.filter(
    (field): field is Exclude<Question, { kind: 'file' }> | Repeated =>
      field.kind === 'repeated' || (isQuestion(field) && field.kind !== 'file'),
  )
  const required = asked.filter(
    (field) => always(field) && (field.kind === 'repeated' ? field.min > 0 : field.required),
  )
  return {
    type: 'object',
    properties: Object.fromEntries(asked.map((field) => [field.id, described(field)])),
    ...(required.length > 0 && { required: required.map(({ id }) => id) }),
    additionalProperties: false,
  }
}

function described(field: Exclude<Question, { kind: 'file' }> | Repeated): Schema {
  const { label, help, showIf } = field
  return {
    ...(field.kind === 'repeated' ? rowsOf(field) : valueOf(field)),
    title: label.en,
    ...(help && { description: help.en }),
    ...(showIf && { 'x-showIf': showIf }),
  }
}

const rowsOf = ({ fields, min, max }: Repeated): Schema => ({
  type: 'array',
  items: objectOf(fields, (field) => !field.showIf),
  minItems: min,
  maxItems: max,
})

function valueOf(field: Exclude<Question, { kind: 'file' }>): Schema {
  switch (field.kind) {
    case 'short-text':
    case 'long-text':
      return {
        type: 'string',
        minLength: Math.max(1, field.minLength ?? 1),
        maxLength: longest(field),
        ...(field.pattern && { pattern: `^(?:${field.pattern.expression})$` }),
        ...defaulted(field.default),
      }
    case 'number': {
      const { min, max, decimals, unit } = field
      return {
        type: decimals === 0 ? 'integer' : 'number',
        ...(min !== undefined && { minimum: min }),
        ...(max !== undefined && { maximum: max }),
        ...(unit && { 'x-unit': unit.en }),
        ...defaulted(field.default),
      }
    }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'time':
      return { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }
    case 'choice':
      return { ...oneOf(field), ...defaulted(field.default) }
    case 'choices':
      return {
        type: 'array',
        items: oneOf(field),
        uniqueItems: true,
        minItems: field.minCount ?? 1,
        ...(field.maxCount !== undefined && { maxItems: field.maxCount }),
      }
    case 'yes-no':
      return { type: 'boolean', ...defaulted(field.default) }
    case 'person':
      return { type: 'string', format: 'email', maxLength: 254 }
    case 'group':
      return { type: 'string', maxLength: 200 }
    case 'code':
      return { type: 'string', maxLength: 100, 'x-list': field.list }
  }
}

const defaulted = (value: unknown) => (value === undefined ? {} : { default: value })

function oneOf({ options, other }: Extract<Question, { kind: 'choice' | 'choices' }>): Schema {
  const listed = { type: 'string', enum: options.map(({ value }) => value) }
  if (!other) return listed
  const written = {
    type: 'object',
    properties: { other: { type: 'string', minLength: 1, maxLength: 200 } },
    required: ['other'],
    additionalProperties: false,
  }
  return { anyOf: [listed, written] }
}
