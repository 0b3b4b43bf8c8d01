/**
 * The only place that reads the clock. Everything else is told the time by its context, so that a
 * test can set it and a page shows one moment.
 */
export type Clock = () => Date
export const systemClock: Clock = () => new Date()

/** The unit's own zone: case numbers, days of facts and everything people read follow it. */
export const zone = 'Europe/Stockholm'

const dayParts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })

/** The local day of a moment, `'2026-03-29'`. */
export const dayOf = (moment: Date): string => dayParts.format(moment)

/** The local year of a moment. */
export const yearOf = (moment: Date): number => Number(dayOf(moment).slice(0, 4))

export const minutes = (n: number) => n * 60_000
export const hours = (n: number) => n * 3_600_000
export const days = (n: number) => n * 86_400_000
export const later = (moment: Date, milliseconds: number) =>
  new Date(moment.getTime() + milliseconds)

const longFormats = {
  sv: new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }),
}
const clockFormats = {
  sv: new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: 'numeric', minute: '2-digit' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: '2-digit' }),
}
/** "tisdag 24 november kl. 13.15", "Tuesday 24 November at 13:15". */
export const longTime = (moment: Date, lang: 'sv' | 'en') =>
  lang === 'sv'
    ? `${longFormats.sv.format(moment)} kl. ${clockFormats.sv.format(moment).replace(':', '.')}`
    : `${longFormats.en.format(moment).replace(',', '')} at ${clockFormats.en.format(moment)}`

const yearFormats = {
  sv: new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'full' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'full' }),
}
/** A day as people read it: `'2030-03-01'` → "fredag 1 mars 2030". */
export const longDay = (day: string, lang: 'sv' | 'en') =>
  yearFormats[lang].format(new Date(`${day}T00:00:00Z`)).replace(/ den |, /, ' ')
