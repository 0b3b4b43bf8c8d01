import type { Box } from './boxes.ts'
import { fill, type Lang, numberIn } from './say.ts'
import { boxWords, problemWords } from './words.ts'

export type ProblemCode = Exclude<keyof typeof problemWords, 'one_box' | 'any_box'>

/** One thing that is wrong, with a sentence for the reader. */
export type Problem = {
  code: ProblemCode
  /** The box it is about; null where it is about the file. */
  box: Box | null
  /** The boxes of which one alone, changed, would make everything right; empty where none does. */
  suspects: Box[]
  text: { sv: string; en: string }
}

export class PrismaRefusal extends Error {
  override name = 'PrismaRefusal'
  readonly exitCode = 1
  readonly problems: Problem[]
  constructor(problems: Problem[], lang: Lang = 'en') {
    super(problems.map(({ text }) => text[lang]).join('\n'))
    this.problems = problems
  }
}

type Value = string | number | ((lang: Lang) => string)

export const problem = (
  code: ProblemCode,
  box: Box | null,
  values: Record<string, Value> = {},
): Problem => {
  const own = box ? { ...values, box: nameOf(box) } : values
  return { code, box, suspects: [], text: both((lang) => sentence(code, own, lang)) }
}

export const sentence = (
  key: keyof typeof problemWords,
  values: Record<string, Value>,
  lang: Lang,
): string =>
  fill(
    problemWords[key][lang],
    Object.fromEntries(Object.entries(values).map(([name, it]) => [name, valueIn(it, lang)])),
  )

export const nameOf = (box: Box) => (lang: Lang) => boxWords[box][lang]
export const both = (say: (lang: Lang) => string) => ({ sv: say('sv'), en: say('en') })

const valueIn = (value: Value, lang: Lang) =>
  typeof value === 'function'
    ? value(lang)
    : typeof value === 'number'
      ? numberIn(value, lang)
      : value
