// Cut and trimmed line by line: one expression for it would take the square of a long run of spaces.
const trimmed = (value: string) => value.split(/\r\n?|\n/).map((line) => line.trim())
const hasLines = (value: string) => value.includes('\n') || value.includes('\r')

/** One line, without space at its ends. */
export const oneLine = (value: string) =>
  hasLines(value) ? trimmed(value).filter(Boolean).join(' ') : value.trim()

/** Paragraphs, one a line: no space around any, no empty ones at either end. */
export const paragraphs = (value: string) =>
  hasLines(value) ? trimmed(value).join('\n').trim() : value.trim()
