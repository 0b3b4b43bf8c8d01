/** A text in both languages of the house. A draft may lack one. */
export type Text2 = { sv: string; en: string }
export type Lang = 'sv' | 'en'

/** How an answer is compared. `is` of a question with several choices means that it is among them. */
export const comparisons = [
  'is',
  'is-not',
  'at-least',
  'at-most',
  'answered',
  'not-answered',
] as const
export type Comparison = (typeof comparisons)[number]

/** One comparison with an earlier question. `value` is left out for `answered` and `not-answered`. */
export type Test = { field: string; op: Comparison; value?: string | number | boolean }

/** Shown when all, or any, of the tests hold. */
export type Condition = { match: 'all' | 'any'; tests: Test[] }

/** A choice. `score` is for surveys and audits: kept here, counted by those who ask. */
export type Option = { value: string; label: Text2; help?: Text2; score?: number }

type Shown = { id: string; label: Text2; help?: Text2; showIf?: Condition }

type Asked = Shown & {
  required: boolean
  /** Longer advice, folded away: what a good answer holds, where to find it. */
  guidance?: Text2
  /** Whoever reads the answers may write a comment to this question (audits, plans). */
  comments?: boolean
}

/** RE2's syntax, which takes no longer than the text is long; the whole answer has to match. */
export type Pattern = { expression: string; message: Text2 }

type Written = {
  minLength?: number
  maxLength?: number
  pattern?: Pattern
  default?: string
}
type Chosen = { options: Option[]; other?: boolean }

/** The kinds of question, each with its limits. Days are `YYYY-MM-DD` or `today`, times `HH:MM`. */
export type Question = Asked &
  (
    | ({ kind: 'short-text' } & Written)
    | ({ kind: 'long-text' } & Written)
    | {
        kind: 'number'
        min?: number
        max?: number
        decimals?: number
        unit?: Text2
        default?: number
      }
    | { kind: 'date'; min?: string; max?: string; default?: string }
    | { kind: 'time'; min?: string; max?: string; default?: string }
    | ({ kind: 'choice'; default?: string } & Chosen)
    | ({ kind: 'choices'; minCount?: number; maxCount?: number; default?: string[] } & Chosen)
    | { kind: 'yes-no'; default?: boolean }
    | { kind: 'person' }
    | { kind: 'group' }
    | { kind: 'code'; list: string }
    | { kind: 'file'; maxCount?: number }
  )
export type QuestionKind = Question['kind']

/** Something to read between the questions; its text is `label` and `help`. */
export type Information = Shown & { kind: 'information' }

/** The same questions over and over: people, samples, studies. */
export type Repeated = Shown & {
  kind: 'repeated'
  fields: (Question | Information)[]
  min: number
  max: number
}

/** Questions that belong together; a form with two sections or more is asked step by step. */
export type Section = Shown & { kind: 'section'; fields: (Question | Information | Repeated)[] }

export type Field = Question | Information | Repeated | Section
export type FieldKind = Field['kind']

/** All kinds there are, the commonest first. */
export const fieldKinds = [
  'short-text',
  'long-text',
  'choice',
  'choices',
  'yes-no',
  'number',
  'date',
  'time',
  'person',
  'group',
  'code',
  'file',
  'information',
  'repeated',
  'section',
] as const satisfies FieldKind[]

/** A form is a list of fields. Ids are its own, also those inside sections and repeated groups. */
export type Fields = Field[]

export const isQuestion = (field: Field): field is Question =>
  field.kind !== 'information' && field.kind !== 'repeated' && field.kind !== 'section'
