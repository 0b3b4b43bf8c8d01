import type { Weight } from './measure.ts'

export type Run = { font: 'regular' | 'bold' | 'more'; text: string; missing: string[] }

/** The line in pieces, each in a font that has its letters: Greek, Cyrillic and signs have their own. */
export function runsOf(doc: PDFKit.PDFDocument, line: string, weight: Weight): Run[] {
  const has = (font: Run['font'], letter: string) =>
    (doc.font(font) as unknown as Fontkit)._font.font.hasGlyphForCodePoint(letter.codePointAt(0)!)
  const runs: Run[] = []
  for (const letter of line) {
    const known = has(weight, letter)
    const font = known || !has('more', letter) ? weight : 'more'
    const missing = known || font === 'more' ? [] : [letter]
    const last = runs.at(-1)
    if (last?.font === font) {
      last.text += letter
      last.missing.push(...missing)
    } else runs.push({ font, text: letter, missing })
  }
  return runs
}

type Fontkit = { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } }
