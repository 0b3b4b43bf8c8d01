import { Temporal } from 'temporal-polyfill'

export type Holiday = {
  /** `'2026-04-03'` */
  day: string
  sv: string
  en: string
  /** A public holiday by law (1989:253), or an eve that offices keep as one. */
  kind: 'holiday' | 'eve'
}

/** Sweden's public holidays and the three eves, in order of day. Sundays are not named apart. */
export function swedishHolidays(year: number): Holiday[] {
  const easter = easterSunday(year)
  const midsummer = saturdayFrom(year, 6, 20)
  const days: [Temporal.PlainDate, Holiday['kind'], string, string][] = [
    [date(year, 1, 1), 'holiday', 'Nyårsdagen', "New Year's Day"],
    [date(year, 1, 6), 'holiday', 'Trettondedag jul', 'Epiphany'],
    [easter.subtract({ days: 2 }), 'holiday', 'Långfredagen', 'Good Friday'],
    [easter, 'holiday', 'Påskdagen', 'Easter Sunday'],
    [easter.add({ days: 1 }), 'holiday', 'Annandag påsk', 'Easter Monday'],
    [date(year, 5, 1), 'holiday', 'Första maj', 'May Day'],
    [easter.add({ days: 39 }), 'holiday', 'Kristi himmelsfärdsdag', 'Ascension Day'],
    [easter.add({ days: 49 }), 'holiday', 'Pingstdagen', 'Whit Sunday'],
    [date(year, 6, 6), 'holiday', 'Nationaldagen', 'National Day'],
    [midsummer.subtract({ days: 1 }), 'eve', 'Midsommarafton', 'Midsummer Eve'],
    [midsummer, 'holiday', 'Midsommardagen', 'Midsummer Day'],
    [saturdayFrom(year, 10, 31), 'holiday', 'Alla helgons dag', "All Saints' Day"],
    [date(year, 12, 24), 'eve', 'Julafton', 'Christmas Eve'],
    [date(year, 12, 25), 'holiday', 'Juldagen', 'Christmas Day'],
    [date(year, 12, 26), 'holiday', 'Annandag jul', 'Boxing Day'],
    [date(year, 12, 31), 'eve', 'Nyårsafton', "New Year's Eve"],
  ]
  return days
    .map(([day, kind, sv, en]) => ({ day: day.toString(), sv, en, kind }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The Gregorian computus of Meeus, Jones and Butcher. */
function easterSunday(year: number) {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const n = h + l - 7 * m
  const month = Math.floor((n + 90) / 25)
  return date(year, month, (n + 33 * month + 19) % 32)
}

/** The first Saturday on or after a day. */
function saturdayFrom(year: number, month: number, day: number) {
  const first = date(year, month, day)
  return first.add({ days: (6 - first.dayOfWeek + 7) % 7 })
}

const date = (year: number, month: number, day: number) =>
  Temporal.PlainDate.from({ year, month, day })
