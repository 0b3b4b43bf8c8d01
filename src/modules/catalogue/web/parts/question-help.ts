import { inLang, type Lang } from '#kernel/text.ts'
import type { FormField } from '../../service-type.ts'

/** The question's own help, or else what its limits say. */
export const helpOf = (field: FormField, lang: Lang): string | undefined =>
  field.help && inLang(field.help, lang).text ? inLang(field.help, lang).text : limits(field, lang)

const words = {
  sv: { between: ['Mellan', 'och'], person: 'Personens e-postadress.', most: 'Högst' },
  en: { between: ['Between', 'and'], person: 'The person’s e-mail address.', most: 'At most' },
} as const

function limits(field: FormField, lang: Lang): string | undefined {
  const { between, person, most } = words[lang]
  if (field.kind === 'person') return person
  if (field.kind === 'choices' && field.maxCount) return `${most} ${field.maxCount}.`
  if (field.kind !== 'number' || field.max === undefined) return undefined
  const said = (n: number) => n.toLocaleString(lang === 'sv' ? 'sv-SE' : 'en-GB')
  return `${between[0]} ${said(field.min ?? 0)} ${between[1]} ${said(field.max)}.`
}
