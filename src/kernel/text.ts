/** The words on the screen: every string in both languages, Swedish first. */
export type Lang = 'sv' | 'en'
export const languages = ['sv', 'en'] as const satisfies readonly Lang[]

/** Data in two languages (a service's name, an article's body). A draft may lack one. */
export type Text2 = { sv: string; en: string }

/** A string with `{placeholders}`, or [one, other], chosen by the parameter `n`. */
export type Word = string | readonly [one: string, other: string]
export type Words = Record<string, { sv: Word; en: Word }>
export type Params = Record<string, string | number>

/** Declares a module's words; the type of the result knows every key. */
export const texts = <const W extends Words>(words: W): W => words

export type Say<W extends Words> = (key: keyof W & string, params?: Params) => string

/** A function that says a module's words in one language. */
export const sayIn =
  <W extends Words>(words: W, lang: Lang): Say<W> =>
  (key, params = {}) => {
    const word: Word = words[key]![lang]
    return fill(typeof word === 'string' ? word : word[plural(lang, params.n)], lang, params)
  }

/** Text in the reader's language, or the other one where it is missing (then `lang` differs). */
export const inLang = (text: Partial<Text2>, lang: Lang): { text: string; lang: Lang } => {
  const own = text[lang]
  if (own) return { text: own, lang }
  const other = lang === 'sv' ? 'en' : 'sv'
  return { text: text[other] ?? '', lang: other }
}

const rules = { sv: new Intl.PluralRules('sv'), en: new Intl.PluralRules('en') }
const plural = (lang: Lang, n: string | number | undefined) =>
  rules[lang].select(Number(n)) === 'one' ? 0 : 1

const numbers = { sv: new Intl.NumberFormat('sv-SE'), en: new Intl.NumberFormat('en-GB') }
const fill = (text: string, lang: Lang, params: Params) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    return value === undefined
      ? whole
      : typeof value === 'number'
        ? numbers[lang].format(value)
        : value
  })
