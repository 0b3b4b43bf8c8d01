import { own } from './answers/clean.ts'
import type { Answer, Answers } from './answers/types.ts'
import { type Field, type Fields, isQuestion, type Lang, type Text2 } from './definition/types.ts'
import { flat } from './definition/walk.ts'

/** A day as people of that language read it. */
type SayDay = (day: string, lang: Lang) => string

/** What the house calls the codes and groups that were answered: codes by list, groups by their key. */
export type Names = {
  codes?: Record<string, ReadonlyMap<string, string>>
  groups?: ReadonlyMap<string, string>
}

/** One answer in words. `id` is its path; in a repeated group `label` tells the row. */
export type Said = { id: string; label: string; value: string }

const yesNo = { sv: ['Ja', 'Nej'], en: ['Yes', 'No'] } as const

export const inLang = (text: Partial<Text2>, lang: Lang) =>
  text[lang] || text[lang === 'sv' ? 'en' : 'sv'] || ''

/** The answers as people read them, in the order of the form. A code is said with its name, if that is known. */
export function sayAnswers(
  fields: Fields,
  answers: Answers,
  lang: Lang,
  sayDay: SayDay,
  names: Names = {},
): Said[] {
  return flat(fields).flatMap((field) => {
    const answer = own(answers, field.id) as Answer | undefined
    if (answer === undefined) return []
    const label = inLang(field.label, lang)
    if (field.kind !== 'repeated')
      return [{ id: field.id, label, value: say(field, answer, lang, sayDay, names) }]
    return (answer as Answers[]).flatMap((row, at) =>
      sayAnswers(field.fields, row, lang, sayDay, names).map((said) => ({
        id: `${field.id}.${at}.${said.id}`,
        label: `${label} ${at + 1}: ${said.label}`,
        value: said.value,
      })),
    )
  })
}

function say(field: Field, answer: Answer, lang: Lang, sayDay: SayDay, names: Names): string {
  if (Array.isArray(answer))
    return answer.map((one) => sayOne(field, one as Answer, lang, sayDay)).join(', ')
  const named = typeof answer === 'string' && nameOf(field, answer, names)
  return named || sayOne(field, answer, lang, sayDay)
}

function nameOf(field: Field, answer: string, { codes = {}, groups }: Names): string | undefined {
  if (field.kind === 'group') return groups?.get(answer)
  const name = field.kind === 'code' ? codes[field.list]?.get(answer) : undefined
  return name && `${answer} ${name}`
}

function sayOne(field: Field, answer: Answer, lang: Lang, sayDay: SayDay): string {
  if (typeof answer === 'boolean') return yesNo[lang][answer ? 0 : 1]
  if (typeof answer === 'number') {
    const number = answer.toLocaleString(lang === 'sv' ? 'sv-SE' : 'en-GB', {
      maximumFractionDigits: 10,
    })
    const unit = field.kind === 'number' && field.unit ? inLang(field.unit, lang) : ''
    return unit ? `${number} ${unit}` : number
  }
  if (typeof answer === 'object') {
    const words = own(answer, 'other') ?? own(answer, 'name')
    return typeof words === 'string' ? words : ''
  }
  if (field.kind === 'date') return sayDay(answer, lang)
  const options = isQuestion(field) && 'options' in field ? field.options : []
  const option = options.find(({ value }) => value === answer)
  return option ? inLang(option.label, lang) : answer
}
