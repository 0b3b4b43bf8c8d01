import type { Told } from './content.ts'
import { widthOf, wrap } from './measure.ts'
import { type Card, lineHeight, type Paragraph, size } from './scene.ts'

export const margin = 16
export const columnWidth = 236
export const gap = 32
export const stageWidth = 32
const padding = 10
const step = 14
/** Reasons of two lines are told apart by it. */
const between = 3
/** The first baseline lies this far below the top of its line. */
const ascent = 12

/** A box as high as its paragraphs need. */
export function cardOf(id: string, x: number, y: number, height: number, told: Told[]): Card {
  const paragraphs: Paragraph[] = []
  let top = y + padding
  for (const it of told) {
    const lines = linesOf(it)
    const left = x + padding + it.indent * step
    paragraphs.push({ lines, x: left, y: top + ascent, weight: it.weight })
    top += lines.length * lineHeight + between
  }
  return { id, kind: 'box', x, y, width: columnWidth, height, paragraphs }
}

export const heightOf = (told: Told[]) =>
  told.reduce((sum, it) => sum + linesOf(it).length * lineHeight + between, 2 * padding - between)

const linesOf = ({ text, weight, indent }: Told) =>
  wrap(text, columnWidth - 2 * padding - indent * step, size, weight)

export function headingOf(
  kind: 'title' | 'heading',
  id: string,
  x: number,
  y: number,
  width: number,
  text: string,
): Card {
  const lines = wrap(text, width - 2 * padding, size, 'bold')
  const paragraph: Paragraph = { lines, x: x + padding, y: y + padding + ascent, weight: 'bold' }
  const height = lines.length * lineHeight + 2 * padding
  return { id, kind, x, y, width, height, paragraphs: [paragraph] }
}

/** A stage runs up along its rows, its name in the middle of it. */
export function stageOf(id: string, y: number, height: number, text: string): Card {
  const paragraph: Paragraph = {
    lines: [text],
    x: margin + stageWidth / 2 + size / 3,
    y: y + height / 2,
    weight: 'bold',
  }
  return { id, kind: 'stage', x: margin, y, width: stageWidth, height, paragraphs: [paragraph] }
}

export const stageLength = (text: string) => Math.ceil(widthOf(text, size, 'bold')) + padding
