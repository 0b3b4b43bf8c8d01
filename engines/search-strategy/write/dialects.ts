import type { Syntax } from '../model.ts'

/** How a manner of writing writes what the model holds. The manuals are named in the README. */
export type Dialect = {
  quote: '"' | "'"
  wild: { any: string; one: string; maybe: string }
  /** At most n letters; without it any number is written. */
  upto?: (n: number) => string
  /** Whether wildcards count in a phrase. */
  wildInPhrase: boolean
  not: string
  /** In any order, at most n apart; null: there is no such operator, and AND is written. */
  near: ((n: number) => string) | null
  /** Next to each other in this order; and at most n apart in this order. */
  next: string | null
  /** Whether `next` means just that, and nothing wider. */
  nextIsExact?: boolean
  ordered?: (n: number) => string
  /** Does n count the words between, or the steps from word to word? */
  counts: 'between' | 'steps'
  /** Words side by side without quotation marks. */
  aside: 'phrase' | 'and'
  line: (n: number) => string
  style: 'tag' | 'dot' | 'colon' | 'prefix' | 'equals' | 'call' | 'before' | 'hta'
  precedence: 'left' | 'and-first' | 'or-first'
}

const one = { any: '*', one: '*', maybe: '*' }
const hash = (n: number) => `#${n}`
const pubmed: Dialect = {
  quote: '"',
  wild: one,
  wildInPhrase: true,
  not: 'NOT',
  near: null,
  next: null,
  counts: 'between',
  aside: 'phrase',
  line: hash,
  style: 'tag',
  precedence: 'left',
}
const ovid: Dialect = {
  quote: '"',
  wild: { any: '*', one: '#', maybe: '?' },
  upto: (n) => `$${n}`,
  wildInPhrase: true,
  not: 'NOT',
  near: (n) => `ADJ${Math.max(n, 1)}`,
  next: 'ADJ',
  nextIsExact: true,
  counts: 'steps',
  aside: 'phrase',
  line: String,
  style: 'dot',
  precedence: 'and-first',
}

export const dialects: Readonly<Record<Syntax, Dialect>> = {
  pubmed,
  either: pubmed,
  ovid,
  embase: {
    quote: "'",
    wild: { any: '*', one: '?', maybe: '$' },
    wildInPhrase: true,
    not: 'NOT',
    near: (n) => `NEAR/${n}`,
    next: 'NEXT/1',
    nextIsExact: true,
    ordered: (n) => `NEXT/${n}`,
    counts: 'steps',
    aside: 'and',
    line: hash,
    style: 'colon',
    precedence: 'left',
  },
  cochrane: {
    quote: '"',
    wild: { any: '*', one: '?', maybe: '?' },
    wildInPhrase: false,
    not: 'NOT',
    near: (n) => `NEAR/${n}`,
    next: 'NEXT',
    nextIsExact: true,
    counts: 'steps',
    aside: 'and',
    line: hash,
    style: 'colon',
    precedence: 'and-first',
  },
  wos: {
    quote: '"',
    wild: { any: '*', one: '?', maybe: '$' },
    wildInPhrase: true,
    not: 'NOT',
    near: (n) => `NEAR/${n}`,
    next: 'NEAR/0',
    counts: 'between',
    aside: 'and',
    line: hash,
    style: 'equals',
    precedence: 'and-first',
  },
  scopus: {
    quote: '"',
    wild: { any: '*', one: '?', maybe: '*' },
    wildInPhrase: true,
    not: 'AND NOT',
    near: (n) => `W/${n}`,
    next: 'W/1',
    ordered: (n) => `PRE/${n}`,
    counts: 'between',
    aside: 'and',
    line: hash,
    style: 'call',
    precedence: 'or-first',
  },
  ebsco: {
    quote: '"',
    wild: { any: '*', one: '?', maybe: '#' },
    wildInPhrase: true,
    not: 'NOT',
    near: (n) => `N${n}`,
    next: 'W1',
    ordered: (n) => `W${n}`,
    counts: 'between',
    aside: 'phrase',
    line: (n) => `S${n}`,
    style: 'prefix',
    precedence: 'and-first',
  },
  proquest: {
    quote: '"',
    wild: { any: '*', one: '?', maybe: '$1' },
    upto: (n) => `$${n}`,
    wildInPhrase: true,
    not: 'NOT',
    near: (n) => `NEAR/${n}`,
    next: 'PRE/0',
    nextIsExact: true,
    ordered: (n) => `PRE/${n}`,
    counts: 'between',
    aside: 'and',
    line: String,
    style: 'call',
    precedence: 'and-first',
  },
  lilacs: {
    quote: '"',
    wild: one,
    wildInPhrase: true,
    not: 'AND NOT',
    near: null,
    next: null,
    counts: 'between',
    aside: 'and',
    line: hash,
    style: 'before',
    precedence: 'left',
  },
  hta: {
    quote: '"',
    wild: one,
    wildInPhrase: true,
    not: 'NOT',
    near: null,
    next: null,
    counts: 'between',
    aside: 'and',
    line: hash,
    style: 'hta',
    precedence: 'and-first',
  },
}
