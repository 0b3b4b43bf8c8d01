import widths from './data/widths.json' with { type: 'json' }

export type Weight = 'regular' | 'bold'

/**
 * Letters in thousandths of the font's size: of Atkinson Hyperlegible Next and Helvetica the wider, so
 * that the text stays inside its box whichever of them (or Arial) the reader's machine has.
 */
const tables = { regular: tableOf(widths.regular), bold: tableOf(widths.bold) }

export const widthOf = (text: string, size: number, weight: Weight = 'regular'): number => {
  let sum = 0
  for (const letter of text) sum += tables[weight].get(letter) ?? otherWidth(letter)
  return (sum * size) / 1000
}

/** Lines no wider than `width`; a word that is wider by itself is broken. */
export function wrap(
  text: string,
  width: number,
  size: number,
  weight: Weight = 'regular',
): string[] {
  const fits = (line: string) => widthOf(line, size, weight) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    line = ''
    for (const letter of word) {
      if (line && !fits(line + letter)) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  return line ? [...lines, line] : lines
}

function tableOf(groups: Record<string, string>): Map<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([width, letters]) =>
      Array.from(letters, (letter) => [letter, Number(width)] as const),
    ),
  )
}

const otherWidth = (letter: string) => (letter.codePointAt(0)! < 0x1100 ? 750 : 1000)
