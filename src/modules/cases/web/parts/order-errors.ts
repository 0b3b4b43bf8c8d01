import { inLang, type Lang, type Say } from '#kernel/text.ts'
import type { FormErrors } from '#ui/index.ts'
import type { OrderData } from './order-form.tsx'
import type { orderWords } from './requester-text.ts'

/** «Rubrik: fyll i det här.» In the list of all errors a sentence alone would not say which field. */
export function named(
  errors: FormErrors | undefined,
  { service }: OrderData,
  text: Say<typeof orderWords>,
  lang: Lang,
) {
  if (!errors) return undefined
  const own: Record<string, string> = {
    subject: text('subject'),
    message: text('message'),
    ...labelsOf(service.fields, errors, lang),
    'requester.name': text('name'),
    'requester.email': text('email'),
    group: text('forGroup'),
    campus: text('campus'),
  }
  const inOrder = [...new Set([...Object.keys(own), ...Object.keys(errors)])].filter(
    (name) => name in errors,
  )
  return Object.fromEntries(
    inOrder.map((name) => {
      const sentence = errors[name]!
      const label = own[name]?.replace(/[?:]$/, '')
      return [
        name,
        label ? `${label}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence,
      ]
    }),
  )
}

type Fields = OrderData['service']['fields']

/** What the questions are called, those in repeated groups by their row. */
function labelsOf(fields: Fields, errors: FormErrors, lang: Lang): Record<string, string> {
  const all = fields.flatMap((field) =>
    field.kind === 'section' ? [field, ...field.fields] : [field],
  )
  const pairs = all.flatMap((field) => {
    const label = inLang(field.label, lang).text
    const own = [[`fields.${field.id}`, label]] as const
    if (field.kind !== 'repeated') return own
    const inRows = Object.keys(errors).flatMap((name) => {
      const [, id, row, inner] = name.split('.')
      const question = id === field.id && field.fields.find((one) => one.id === inner)
      return question
        ? [[name, `${label} ${Number(row) + 1}, ${inLang(question.label, lang).text}`] as const]
        : []
    })
    return [...own, ...inRows]
  })
  return Object.fromEntries(pairs)
}
