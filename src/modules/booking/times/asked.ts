import type { AskedTimes } from './page.ts'

/** What the address of a page of times says; what it says wrongly, it does not say. */
export function readTimes(url: string): AskedTimes & { start: string | null; did: string | null } {
  const query = new URL(url).searchParams
  const campus = query.get('campus')
  const week = query.get('week')
  const start = query.get('start')
  return {
    campus: campus && campus !== 'video' ? campus : undefined,
    byVideo: campus === 'video',
    week: week && isDay(week) ? week : undefined,
    start: start && !Number.isNaN(Date.parse(start)) ? start : null,
    did: query.get('did'),
  }
}

const isDay = (text: string) =>
  /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00Z`))
