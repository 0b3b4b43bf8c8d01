/** One line, without space at its ends. */
export const oneLine = (value: string) =>
  value.includes('\n') || value.includes('\r')
    ? value.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim()
    : value.trim()

/** Paragraphs, one a line: no space around any, no empty ones at either end. */
export const paragraphs = (value: string) =>
  value.includes('\n') || value.includes('\r')
    ? value
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/[^\S\n]*\n[^\S\n]*/g, '\n')
        .trim()
    : value.trim()
