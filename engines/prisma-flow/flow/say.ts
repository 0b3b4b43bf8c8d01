import type { Text } from './model.ts'

export type Lang = 'sv' | 'en'

/** Fills the `{places}` of a sentence. */
export const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)

export const textIn = (text: Text, lang: Lang): string =>
  typeof text === 'string' ? text : text[lang]

const format = { sv: new Intl.NumberFormat('sv-SE'), en: new Intl.NumberFormat('en-GB') }
/** A number as it is written in the language: 12 345 or 12,345. */
export const numberIn = (n: number, lang: Lang): string => format[lang].format(n)
