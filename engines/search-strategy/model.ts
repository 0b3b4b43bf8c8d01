/** Where something stands in the text that was read: UTF-16 offsets, the end not included. */
export type Place = { readonly start: number; readonly end: number }

/** A mark for other letters: any number, exactly one, none or one, at most `n`. */
export type Wild = { readonly wild: 'any' | 'one' | 'maybe' | 'upto'; readonly n?: number }
/** What a term says, its wildcards apart from its letters. */
export type Pieces = readonly (string | Wild)[]

export type Term = { kind: 'term'; text: Pieces; quoted: boolean; at: Place }
export type Heading = {
  kind: 'heading'
  name: string
  quoted: boolean
  explode: boolean
  major: boolean
  /** Codes or names as written; `names` of the qualifiers are in data/subheadings.ts. */
  subheadings: readonly string[]
  at: Place
}
/** A subheading by itself, whatever heading it is attached to: `"drug therapy"[sh]`, `dt.fs.` */
export type Floating = { kind: 'floating'; name: string; at: Place }
/** A search in fields. A field that nobody knows is kept as `?` and what was written. */
export type Fielded = {
  kind: 'fielded'
  fields: readonly string[]
  /** The tag as it was written, for printing in the same manner. */
  written: string
  of: Node
  at: Place
}
export type Group = { kind: 'group'; of: Node; at: Place }
export type Operator = {
  kind: 'and' | 'or' | 'not' | 'near' | 'implied'
  /** Of `near`: the number as written (null: next to each other), and whether order matters. */
  n?: number | null
  ordered?: boolean
  /** How it was written, for the checks. */
  written: string
  /** White space before and after with a line break in it is kept. */
  before: string
  after: string
  at: Place
}
/** Operands and the operators between them, in the order written. Precedence: see precedence.ts. */
export type Chain = {
  kind: 'chain'
  items: readonly Node[]
  ops: readonly Operator[]
  /** Ovid's `limit 5 to …` as it was written. */
  written?: string
  at: Place
}
/** Lines of the same strategy: `#3`, `or/1-3`. `each` holds first and last of every range. */
export type LineRefs = {
  kind: 'lines'
  join: 'and' | 'or' | null
  each: readonly (readonly [number, number])[]
  at: Place
}
/** A limit: years (either end may be open), a language, or words of the database's own. */
export type Limit = {
  kind: 'limit'
  what: 'years' | 'language' | 'other' | 'duplicates'
  /** As it was written, for printing in the same manner. */
  written: string
  from?: number
  to?: number
  value: string
  at: Place
}
/** An operator without operands, or text that could not be read; kept as written. */
export type Raw = { kind: 'raw'; text: string; op?: Operator; at: Place }

export type Node = Term | Heading | Floating | Fielded | Group | Chain | LineRefs | Limit | Raw

export type Line = {
  /** The number of a numbered line. */
  number: number | null
  kind: 'search' | 'operator' | 'blank' | 'comment'
  node: Node | null
  /** A line that is a remark, or empty, as it stands. */
  text: string
  /** The line break after it, as it stands. */
  end: string
  at: Place
}

/** Something that is wrong with how a text is written, found while reading it. */
export type Problem = {
  code:
    | 'bracket-not-closed'
    | 'bracket-not-opened'
    | 'quote-not-closed'
    | 'quote-curly'
    | 'too-deep'
    | 'operator-missing'
    | 'operand-missing'
    | 'brackets-empty'
    | 'field-unknown'
    | 'field-on-brackets'
  at: Place
  value?: string
}

export type Syntax =
  | 'pubmed'
  | 'ovid'
  | 'either'
  | 'embase'
  | 'cochrane'
  | 'wos'
  | 'scopus'
  | 'ebsco'
  | 'proquest'
  | 'lilacs'
  | 'hta'

export type Strategy = { syntax: Syntax; lines: readonly Line[]; problems: readonly Problem[] }
