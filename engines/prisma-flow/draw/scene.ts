import type { Weight } from './measure.ts'

/** A drawing before it is SVG or PDF: in points of 1/72 inch from the upper left corner. */
export type Scene = {
  lang: 'sv' | 'en'
  width: number
  height: number
  /** The diagram's name, and all that it shows in running sentences. */
  title: string
  description: string
  /** In the order of reading. */
  cards: Card[]
  arrows: Point[][]
}
export type Point = readonly [x: number, y: number]
export type Card = {
  id: string
  kind: 'title' | 'heading' | 'stage' | 'box'
  x: number
  y: number
  width: number
  height: number
  paragraphs: Paragraph[]
}
/** Lines that are one sentence; `x` and `y` are the first baseline's. A stage's run upwards. */
export type Paragraph = { lines: string[]; x: number; y: number; weight: Weight }

export const size = 12
export const lineHeight = 16

/** The same in colour and on a grey printer: every tone has its own lightness. */
export const tones = {
  ink: '#1b2321',
  paper: '#ffffff',
  line: '#434c49',
  stage: '#0b5850',
  onStage: '#ffffff',
  heading: '#e1eeea',
} as const
