/**
 * What could not be read; the rest was. `what` is the UID or TZID it is about, or the kind of the component;
 * `detail` is the property and its text, as they stand in the file.
 */
export type Trouble = { what: string; code: TroubleCode; detail: string }
export type TroubleCode = keyof typeof sentences

const sentences = {
  unreadable: {
    sv: 'saknas eller går inte att läsa: {detail}',
    en: 'is missing or cannot be read: {detail}',
  },
  broken: { sv: 'är inte iCalendar: {detail}', en: 'is no iCalendar: {detail}' },
  no_end: { sv: 'slutar inte: {detail} saknas', en: 'does not end: {detail} is missing' },
  unknown_zone: {
    sv: 'är en okänd tidszon. Tiderna läses som lokala',
    en: 'is an unknown time zone. Its times are read as local ones',
  },
  too_many: {
    sv: 'har för många tillfällen. Välj ett kortare tidsspann',
    en: 'has too many occurrences. Choose a shorter span',
  },
} as const

/** The same as a sentence, in the reader's language. */
export const sayTrouble = ({ what, code, detail }: Trouble, lang: 'sv' | 'en'): string =>
  `${what} ${sentences[code][lang].replace('{detail}', () => detail)}.`
