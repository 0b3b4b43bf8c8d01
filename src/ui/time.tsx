import type { Lang } from '#kernel/text.ts'
import { sayIn } from '#kernel/text.ts'
import { useLang, useNow } from './lang.tsx'
import { uiWords } from './words.ts'

/** A moment (Date or ISO string), or a day ('2026-03-29'). */
export type Moment = Date | string

/**
 * long: tisdag 24 november kl. 13.15 · day: tisdag 24 november · short: 24 nov. 13.15 ·
 * near: idag 13.15, igår 13.15, else short · time: 13.15
 */
export type TimeForm = 'long' | 'day' | 'short' | 'near' | 'time'

type DateTimeProps = {
  value: Moment
  form?: TimeForm
  /** The end of a span on the same day: "kl. 13.15–14.00". */
  until?: Moment
}

/** A time as people say it, with the exact one for machines and on hover. */
export const DateTime = ({ value, form = 'long', until }: DateTimeProps) => {
  const lang = useLang()
  const now = useNow()
  const said = sayTime(value, { lang, form, now, until })
  const exact = sayTime(value, { lang, form: 'long', now: undefined })
  const machine = typeof value === 'string' && isDay(value) ? value : new Date(value).toISOString()
  return (
    <time dateTime={machine} title={said === exact ? undefined : exact}>
      {said}
    </time>
  )
}

type SayTime = { lang: Lang; form?: TimeForm; now?: Date | undefined; until?: Moment | undefined }

/** The same as a plain string, for titles and attributes. Times are Stockholm's. */
export const sayTime = (value: Moment, { lang, form = 'long', now, until }: SayTime): string => {
  const day = typeof value === 'string' && isDay(value)
  const p = partsOf(value, lang, day)
  const text = sayIn(uiWords, lang)
  const clock = until === undefined ? p.clock : `${p.clock}–${partsOf(until, lang, false).clock}`
  // Without a clock to compare with, the year is said, since it may be any.
  const year = now && partsOf(now, lang, false).year === p.year ? '' : ` ${p.year}`
  const longDay = `${p.weekday} ${p.day} ${p.month}${year}`

  if (form === 'time') return clock
  if (form === 'day' || (day && form === 'long')) return longDay
  if (form === 'long') return `${longDay} ${text('at')} ${clock}`
  const near = form === 'near' && now ? nearWord(value, now, day) : undefined
  const short = near ? text(near) : `${p.day} ${p.shortMonth}${year}`
  return day ? short : `${short} ${clock}`
}

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value)
const zone = (day: boolean) => (day ? 'UTC' : 'Europe/Stockholm')

// Built from parts, so that the server's and the browser's versions of Intl say the same.
const partsOf = (value: Moment, lang: Lang, day: boolean) => {
  const part = (options: Intl.DateTimeFormatOptions) =>
    formatter(lang, { ...options, timeZone: zone(day) }).format(new Date(value))
  const month = part({ month: 'long' })
  const clock = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return {
    year: part({ year: 'numeric' }),
    month,
    // "nov." but "maj", in both languages three letters at most four.
    shortMonth: shorten(month, lang),
    weekday: part({ weekday: 'long' }),
    day: Number(part({ day: 'numeric' }).replace(/\D/g, '')),
    clock: lang === 'sv' ? clock.replace(/^0/, '').replace(':', '.') : clock,
  }
}

const shorten = (month: string, lang: Lang) =>
  month.length <= 4 ? month : lang === 'sv' ? `${month.slice(0, 3)}.` : month.slice(0, 3)

const nearWord = (value: Moment, now: Date, day: boolean) => {
  const iso = (moment: Moment, isPlainDay: boolean) =>
    formatter('en', {
      timeZone: zone(isPlainDay),
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(new Date(moment))
  const that = iso(value, day)
  // Noon of today, so that a day of 23 or 25 hours does not matter.
  const [d, m, y] = iso(now, false).split('/').map(Number) as [number, number, number]
  const at = (offset: number) => iso(new Date(Date.UTC(y, m - 1, d + offset, 12)), true)
  if (that === at(0)) return 'today'
  if (that === at(-1)) return 'yesterday'
  return that === at(1) ? 'tomorrow' : undefined
}

const formatters = new Map<string, Intl.DateTimeFormat>()
const formatter = (lang: Lang, options: Intl.DateTimeFormatOptions) => {
  const key = lang + JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', options)
  formatters.set(key, made)
  return made
}
