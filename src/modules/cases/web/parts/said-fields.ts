import { inLang, type Lang, sayIn } from '#kernel/text.ts'
import { type FormValues, sayTime } from '#ui/index.ts'
import type { OrderData } from './order-form.tsx'
import { orderWords } from './requester-text.ts'

type Field = OrderData['service']['fields'][number]

type How = { lang: Lang; names: Record<string, string> }

/** What was just typed in the service's form, as people read it. */
export const saidFields = (fields: Field[], given: FormValues, how: How, path = 'fields') =>
  fields.flatMap((field): { term: string; value: string }[] => {
    const { lang } = how
    const term = inLang(field.label, lang).text
    if (field.kind === 'section') return saidFields(field.fields, given, how, path)
    if (field.kind === 'repeated') return saidRows(field, given, how)
    const name = `${path}.${field.id}`
    const values = [given[name]]
      .flat()
      .filter((value) => typeof value === 'string' && value !== '')
      .map((one) => wordOf(field, String(one), String(given[`${name}~other`] ?? ''), how))
    const unit = field.kind === 'number' && field.unit ? ` ${inLang(field.unit, lang).text}` : ''
    return values.length > 0 ? [{ term, value: values.join(', ') + unit }] : []
  })

function saidRows(field: Extract<Field, { kind: 'repeated' }>, given: FormValues, how: How) {
  const rows = Object.keys(given).flatMap((name) => {
    const [part, id, row] = name.split('.')
    return part === 'fields' && id === field.id && row ? [Number(row)] : []
  })
  return [...new Set(rows)].flatMap((row) =>
    saidFields(field.fields, given, how, `fields.${field.id}.${row}`).map(({ term, value }) => ({
      term: `${inLang(field.label, how.lang).text} ${row + 1}: ${term}`,
      value,
    })),
  )
}

function wordOf(field: Field, value: string, other: string, { lang, names }: How) {
  const options = 'options' in field ? field.options : []
  const option = options.find((one) => one.value === value)
  if (option) return inLang(option.label, lang).text
  if (options.length > 0 && value === 'other') return other
  if (field.kind === 'date') return sayTime(value, { lang, form: 'day' })
  const name = names[`${field.kind} ${value}`]
  if (name) return name
  return field.kind === 'yes-no' && (value === 'yes' || value === 'no')
    ? sayIn(orderWords, lang)(value)
    : value
}
