import type { Text } from '../flow/model.ts'
import { fill, type Lang, numberIn, textIn } from '../flow/say.ts'
import { methodsWords } from './words.ts'

export type Values = Record<string, Text | number>

/** The sentences, lists, days and numbers of one language. */
export function speaker(lang: Lang) {
  const lists = new Intl.ListFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', { type: 'conjunction' })
  const days = new Intl.DateTimeFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  const valueIn = (value: Text | number) =>
    typeof value === 'number' ? numberIn(value, lang) : textIn(value, lang)
  return {
    say: (key: keyof typeof methodsWords, values: Values = {}) =>
      fill(
        methodsWords[key][lang],
        Object.fromEntries(Object.entries(values).map(([name, it]) => [name, valueIn(it)])),
      ),
    list: (items: readonly Text[]) => lists.format(items.map((it) => textIn(it, lang))),
    day: (iso: string) => days.format(new Date(`${iso}T00:00:00Z`)),
  }
}
export type Speaker = ReturnType<typeof speaker>
