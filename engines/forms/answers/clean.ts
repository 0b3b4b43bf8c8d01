/** No control characters, no half characters (JSON stores take neither), one form of each accent. */
export const cleaned = (text: string, lines: boolean) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(lines ? /[^\P{Cc}\n\t]/gu : /\p{Cc}+/gu, lines ? '' : ' ')
    .trim()

/** «1 000,5» and «1000.5» are numbers; «0x10» and «1e999» are not. */
export function numberFrom(text: string): number | undefined {
  const plain = text.replace(/\s/g, '').replace(',', '.').replace('−', '-')
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) + 0 : undefined
}

/** A day there is, `YYYY-MM-DD`. */
export const isDay = (text: string) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const moment = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(moment) && isoDay(moment) === text
}
const isoDay = (moment: number) => new Date(moment).toISOString().slice(0, 10)

/** An own property only: a question may be called «constructor». */
export const own = (record: unknown, key: string): unknown =>
  typeof record === 'object' && record !== null && Object.hasOwn(record, key)
    ? (record as Record<string, unknown>)[key]
    : undefined
