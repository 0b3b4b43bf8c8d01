import type { Lang } from '#kernel/text.ts'
import type { IndicatorUnit } from '#modules/indicators/index.ts'

const locale = { sv: 'sv-SE', en: 'en-GB' } as const

/** A figure as people read it: 91 %, 4,3, 1 200. */
export function sayFigure(value: number, unit: IndicatorUnit, lang: Lang): string {
  if (unit === 'share') {
    // Only all is 100 %, and only none is 0 %.
    const percent =
      value > 0 && value < 1 ? Math.min(99, Math.max(1, Math.round(value * 100))) : value * 100
    return lang === 'sv' ? `${percent}\u00a0%` : `${percent}%`
  }
  if (unit === 'duration') {
    const hours = new Intl.NumberFormat(locale[lang], { maximumFractionDigits: 1 }).format(
      value / 3600,
    )
    return `${hours}\u00a0h`
  }
  const digits = unit === 'mean' ? 1 : 0
  return new Intl.NumberFormat(locale[lang], { maximumFractionDigits: digits }).format(value)
}

/** '2026-11' → november 2026. */
export const sayMonth = (month: string, lang: Lang) =>
  new Intl.DateTimeFormat(locale[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-15T12:00:00Z`),
  )

/** A moment's month, with its year when it is not this one. */
export const sayMonthOf = (moment: Date, now: Date | undefined, lang: Lang) =>
  new Intl.DateTimeFormat(locale[lang], {
    month: 'long',
    ...(now?.getUTCFullYear() !== moment.getUTCFullYear() && { year: 'numeric' }),
    timeZone: 'Europe/Stockholm',
  }).format(moment)
