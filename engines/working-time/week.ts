import { swedishHolidays } from './swedish-holidays.ts'

/** 1 is Monday, 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
/** Local times, `'08:00'` to `'16:30'`; `'24:00'` is the end of the day. */
export type OpenHours = { readonly from: string; readonly to: string }

export type WorkingWeek = {
  /** IANA name of the time zone the hours are local to. */
  readonly zone: string
  /** Hours of each weekday, in order and apart; a day that is not named is free. */
  readonly hours: Readonly<Partial<Record<Weekday, readonly OpenHours[]>>>
  /** Free days, `'2026-12-24'`. */
  readonly holidays: ReadonlySet<string>
}

const officeDay = [{ from: '08:00', to: '16:30' }]

/** Monday to Friday 08:00-16:30 in Sweden, with these free days. */
export const officeWeek = (holidays: ReadonlySet<string> = new Set()): WorkingWeek => ({
  zone: 'Europe/Stockholm',
  hours: { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay },
  holidays,
})

/** The office week with Sweden's holidays and eves of these years, both included. */
export function swedishOffice(from = 2020, to = 2060): WorkingWeek {
  const holidays = new Set<string>()
  for (let year = from; year <= to; year++)
    for (const { day } of swedishHolidays(year)) holidays.add(day)
  return officeWeek(holidays)
}
