import type { Reference } from '../model.ts'
import { yearIn } from './year.ts'

const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const others: Record<string, number> = {
  maj: 5,
  okt: 10,
  mai: 5,
  dez: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
  févr: 2,
  avr: 4,
  juin: 6,
  juil: 7,
  août: 8,
}

/** The year and the date as far as a reference tells them: numbers in order, or a month's name. */
export function dateOf({ year, date = '' }: Reference): {
  year: number | undefined
  date: string | undefined
} {
  const said = yearIn(date) ?? (year && yearIn(year))
  if (!said) return { year: undefined, date: undefined }
  const text = date.replace(said, ' ')
  const [month, day] = named(text) ?? numbered(date, said) ?? []
  const two = (value: number) => String(value).padStart(2, '0')
  const parts = [said, ...(month ? [two(month)] : []), ...(month && day ? [two(day)] : [])]
  return { year: Number(yearIn(year ?? '') ?? said), date: parts.join('-') }
}

function named(text: string): [number, number | undefined] | undefined {
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    const month =
      names.indexOf(word.slice(0, 3)) + 1 || others[word.slice(0, 4)] || others[word.slice(0, 3)]
    if (!month) continue
    const day = Number(/(?<!\d)(\d{1,2})(?!\d)/.exec(text)?.[1])
    return [month, day >= 1 && day <= 31 ? day : undefined]
  }
  return undefined
}

/** 2021-06-04, 2021/06, 20210604; day and month behind one another only where it is plain which. */
function numbered(date: string, year: string): [number, number | undefined] | undefined {
  const [, month, day] =
    new RegExp(
      `${year}[-/. ]?(0?[1-9]|1[0-2])(?:[-/. ]?(0[1-9]|[12]\\d|3[01]|[1-9]))?(?!\\d)`,
    ).exec(date) ?? []
  if (month) return [Number(month), day ? Number(day) : undefined]
  const [, first, second] = /(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{4}/.exec(date) ?? []
  const [a, b] = [Number(first), Number(second)]
  if (a > 12 && b <= 12) return [b, a]
  return b > 12 && a <= 12 ? [a, b] : undefined
}
