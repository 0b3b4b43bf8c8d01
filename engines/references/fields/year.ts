import type { Draft } from '../draft.ts'

const fourDigits = /(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)/

/** The year in a date of any form. */
export const yearIn = (value: string) => fourDigits.exec(value)?.[1]

/** Says "1999" or "2001/09/01": the year, and the whole as the date when it is more than that. */
export function placeDate(draft: Draft, value: string, name: string): void {
  const text = value.trim()
  const year = yearIn(text)
  if (text === '' || /^[/\s]+$/.test(text)) return
  if (!year)
    return void draft.line(/\d{4}|press|n\.?d\.?/i.test(text) ? 'year' : 'date', text, name)
  const there = draft.reference.year
  if (there === undefined) draft.line('year', year, name)
  if (text === year && there === year) return
  if (!/^\d{4}\/*$/.test(text)) draft.line('date', text, name)
  else if (there !== undefined && there !== year) draft.keep(name, text)
}
