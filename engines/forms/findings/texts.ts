import type { Field, Text2 } from '../definition/types.ts'
import type { Finding } from './types.ts'

/** Texts that a reader of one language would miss. */
export const textFindings = (field: Field): Finding[] =>
  textsOf(field).flatMap(([about, text]) =>
    (['sv', 'en'] as const)
      .filter((lang) => text[lang].trim() === '')
      .map((lang): Finding => ({ field: field.id, code: 'no_translation', about, lang })),
  )

/** Every text of a field with the name of its place. A text that is empty in both languages is none. */
function textsOf(field: Field): [string, Text2][] {
  const optional = [
    ['help', field.help],
    ['guidance', 'guidance' in field ? field.guidance : undefined],
    ['unit', 'unit' in field ? field.unit : undefined],
    ...optionsOf(field).map(({ value, help }) => [`options.${value}.help`, help] as const),
  ] as const
  return [
    ['label', field.label],
    ...('pattern' in field && field.pattern
      ? [['pattern', field.pattern.message] satisfies [string, Text2]]
      : []),
    ...optionsOf(field).map(({ value, label }): [string, Text2] => [`options.${value}`, label]),
    ...optional.flatMap(([name, text]): [string, Text2][] =>
      text && (text.sv || text.en) ? [[name, text]] : [],
    ),
  ]
}

const optionsOf = (field: Field) => ('options' in field ? field.options : [])
