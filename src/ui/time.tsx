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

type Parts = ReturnType<typeof makeParts>
const made = new Map<string, Parts>()
const mostMade = 5_000

// A list of fifty rows says some hundred times, and many of them again: asking Intl is slow.
const partsOf = (value: Moment, lang: Lang, day: boolean): Parts => {
  const moment = new Date(value)
  const key = `${lang} ${zone(day)} ${Math.floor(moment.getTime() / 60_000)}`
  const known = made.get(key)
  if (known) return known
  const parts = makeParts(moment, lang, day)
  if (made.size === mostMade) made.clear()
  made.set(key, parts)
  return parts
}

// Built from parts, so that the server's and the browser's versions of Intl say the same.
const makeParts = (moment: Date, lang: Lang, day: boolean) => {
  const found = formatter(lang, zone(day)).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    found.find((one) => one.type === type)?.value ?? ''
  const [month, hour, minute] = [part('month'), part('hour'), part('minute')]
  return {
    year: part('year'),
    month,
    // "nov." but "maj", in both languages three letters at most four.
    shortMonth: shorten(month, lang),
    weekday: part('weekday'),
    day: part('day'),
    clock: lang === 'sv' ? `${Number(hour)}.${minute}` : `${hour}:${minute}`,
    iso: numeric.format(moment).split('/').reverse().join('-'),
  }
}

const shorten = (month: string, lang: Lang) =>
  month.length <= 4 ? month : lang === 'sv' ? `${month.slice(0, 3)}.` : month.slice(0, 3)

const nearWord = (value: Moment, now: Date, day: boolean) => {
  const that = day ? value : partsOf(value, 'sv', false).iso
  const today = partsOf(now, 'sv', false).iso
  // Days without hours, so that one of 23 or 25 hours does not matter.
  const at = (offset: number) => new Date(Date.parse(today) + offset * 86_400_000).toISOString()
  if (that === today) return 'today'
  if (that === at(-1).slice(0, 10)) return 'yesterday'
  return that === at(1).slice(0, 10) ? 'tomorrow' : undefined
}

const numeric = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone(false),
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const formatters = new Map<string, Intl.DateTimeFormat>()
const formatter = (lang: Lang, timeZone: string) => {
  const key = lang + timeZone
  const known = formatters.get(key)
  if (known) return known
  const formatter = new Intl.DateTimeFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', {
    timeZone,
    year: 'numeric',
    month: 'long',
    weekday: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formatters.set(key, formatter)
  return formatter
}
