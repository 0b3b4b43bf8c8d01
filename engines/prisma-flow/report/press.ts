import { z } from 'zod'
import { pressWords } from './words.ts'

export type PressElement = keyof typeof pressWords

const remark = z.strictObject({
  verdict: z.enum(['ok', 'suggestions', 'revisions']),
  comment: z.string().nullish(),
})
const element = remark.nullish()

/** A review by PRESS 2015: who, of which strategy, when, and a verdict on each element. */
export const pressAnswers = z.strictObject({
  database: z.string().min(1).nullish(),
  by: z.string().min(1).nullish(),
  day: z.iso.date().nullish(),
  elements: z.strictObject({
    question: element,
    operators: element,
    headings: element,
    textWords: element,
    spelling: element,
    limits: element,
  }),
})
export type PressAnswers = z.infer<typeof pressAnswers>

/** The six elements in the order of PRESS 2015. */
export const pressElements = (Object.keys(pressWords) as PressElement[]).map((name, i) => ({
  number: i + 1,
  element: name,
  question: pressWords[name],
}))
