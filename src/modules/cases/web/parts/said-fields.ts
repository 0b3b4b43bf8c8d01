import { inLang, type Lang, sayIn } from '#kernel/text.ts'
import { type FormValues, sayTime } from '#ui/index.ts'
import type { OrderData } from './order-form.tsx'
import { orderWords } from './requester-text.ts'

type Field = OrderData['service']['fields'][number]

/** What was just typed in the service's form, as people read it. */
export const saidFields = (fields: Field[], given: FormValues, lang: Lang, path = 'fields') =>
  fields.flatMap((field): { term: string; value: string }[] => {
    const term = inLang(field.label, lang).text
    if (field.kind === 'section') return saidFields(field.fields, given, lang, path)
    if (field.kind === 'repeated') return saidRows(field, given, lang)
    const name = `${path}.${field.id}`
    const values = [given[name]]
      .flat()
      .filter((value) => typeof value === 'string' && value !== '')
      .map((one) => wordOf(field, String(one), String(given[`${name}~other`] ?? ''), lang))
    const unit = field.kind === 'number' && field.unit ? ` ${inLang(field.unit, lang).text}` : ''
    return values.length > 0 ? [{ term, value: values.join(', ') + unit }] : []
  })

function saidRows(field: Extract<Field, { kind: 'repeated' }>, given: FormValues, lang: Lang) {
  const rows = Object.keys(given).flatMap((name) => {
    const [part, id, row] = name.split('.')
    return part === 'fields' && id === field.id && row ? [Number(row)] : []
  })
  return [...new Set(rows)].flatMap((row) =>
    saidFields(field.fields, given, lang, `fields.${field.id}.${row}`).map(({ term, value }) => ({
      term: `${inLang(field.label, lang).text} ${row + 1}: ${term}`,
      value,
    })),
  )
}

function wordOf(field: Field, value: string, other: string, lang: Lang) {
  const options = 'options' in field ? field.options : []
  const option = options.find((one) => one.value === value)
  if (option) return inLang(option.label, lang).text
  if (options.length > 0 && value === 'other') return other
  if (field.kind === 'date') return sayTime(value, { lang, form: 'day' })
  return field.kind === 'yes-no' && (value === 'yes' || value === 'no')
    ? sayIn(orderWords, lang)(value)
    : value
}
