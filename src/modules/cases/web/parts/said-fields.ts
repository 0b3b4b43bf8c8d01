import { inLang, type Lang, sayIn } from '#kernel/text.ts'
import { type FormValues, sayTime } from '#ui/index.ts'
import type { OrderData } from './order-form.tsx'
import { orderWords } from './requester-text.ts'

type Field = OrderData['service']['fields'][number]

/** What was just typed in the service's form, as people read it. */
export const saidFields = (fields: Field[], given: FormValues, lang: Lang) =>
  fields.flatMap((field) => {
    const values = [given[`fields.${field.id}`]]
      .flat()
      .filter((value) => typeof value === 'string' && value !== '')
    const value = values.map((one) => wordOf(field, String(one), lang)).join(', ')
    return value ? [{ term: inLang(field.label, lang).text, value }] : []
  })

function wordOf({ kind, options = [] }: Field, value: string, lang: Lang) {
  const option = options.find((one) => one.value === value)
  if (option) return inLang(option.label, lang).text
  if (kind === 'date') return sayTime(value, { lang, form: 'day' })
  return kind === 'yes-no' && (value === 'yes' || value === 'no')
    ? sayIn(orderWords, lang)(value)
    : value
}
