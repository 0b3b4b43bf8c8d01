import type { Condition, Field, FieldKind, Test } from './definition/types.ts'

const t = (sv: string, en = sv) => ({ sv, en })

/** A question for tests; `extra` is what its kind needs. */
export const aField = (id: string, kind: FieldKind, extra: object = {}): Field =>
  ({
    ...{ id, kind, label: t(`${id}?`, `${id} in English?`) },
    ...(kind === 'information' || kind === 'section' || kind === 'repeated'
      ? {}
      : { required: false }),
    ...(kind === 'choice' || kind === 'choices' ? { options } : {}),
    ...(kind === 'section' || kind === 'repeated' ? { fields: [] } : {}),
    ...(kind === 'repeated' ? { min: 0, max: 5 } : {}),
    ...(kind === 'code' ? { list: 'cost-centres' } : {}),
    ...extra,
  }) as Field

export const options = [
  { value: 'medline', label: t('Medline') },
  { value: 'embase', label: t('Embase', 'Embase in English') },
]

export const when = (...tests: Test[]): { showIf: Condition } => ({
  showIf: { match: 'all', tests },
})
export const whenAny = (...tests: Test[]): { showIf: Condition } => ({
  showIf: { match: 'any', tests },
})
export const is = (field: string, value: string | number | boolean): Test => ({
  field,
  op: 'is',
  value,
})
