import { joined, spellings } from '../../data/spellings.ts'
import type { Pieces, Place } from '../../model.ts'
import { type Found, partsOf, type Rule } from '../finding.ts'

type Word = { text: string; at: Place }

/** Spellings that miss their twin, and headings whose words are searched nowhere. */
export const words: Rule = function* (strategy) {
  const terms: Word[] = []
  const headings: Word[] = []
  for (const node of partsOf(strategy)) {
    if (node.kind === 'term') terms.push({ text: shown(node.text).toLowerCase(), at: node.at })
    if (node.kind === 'heading') headings.push({ text: node.name, at: node.at })
  }
  const all = ` ${terms.map((it) => it.text).join(' ')} `
  yield* oneSided(terms, all)
  yield* notJoined(terms, all)
  if (terms.length > 0) yield* unspoken(headings, all)
}

const shown = (text: Pieces) =>
  text.map((it) => (typeof it === 'string' ? it : it.wild === 'any' ? '*' : '?')).join('')

function* oneSided(terms: Word[], all: string): Generator<Found> {
  for (const pair of spellings)
    for (const [own, other] of [pair, [pair[1], pair[0]]] as const) {
      const start = new RegExp(`(^|[\\s-])${own}`)
      const found = new RegExp(`[\\s-]${own}`).test(all)
        ? terms.find((it) => start.test(it.text))
        : null
      // "program" begins "programme": one that holds the other finds both when truncated.
      const both =
        new RegExp(`[\\s-](${other}|${bridged(own, other)})`).test(all) ||
        (other.startsWith(own) && new RegExp(`[\\s-]${own}\\*`).test(all))
      if (
        !found ||
        both ||
        (own.startsWith(other) &&
          start.test(found.text) &&
          new RegExp(`[\\s-]${other}\\b`).test(all))
      )
        continue
      const word = found.text.split(/\s+/).find((it) => start.test(it) || it.startsWith(own)) ?? own
      yield {
        code: 'spelling-one-sided',
        severity: 'info',
        at: found.at,
        value: word,
        advice: word.replace(own, other),
      }
    }
}

/** `p?ediatr` and `p*diatr` stand for both spellings. */
const bridged = (a: string, b: string) => {
  let i = 0
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i += 1
  return `${a.slice(0, i)}[?*]`
}

function* notJoined(terms: Word[], all: string): Generator<Found> {
  for (const [first, second] of joined) {
    const forms = [`${first}${second}`, `${first} ${second}`, `${first}-${second}`]
    const has = forms.map((it) => all.includes(` ${it}`))
    const [together, apart, hyphen] = has
    if (together === (apart || hyphen) || all.includes(` ${first}*`)) continue
    const own = forms[has.indexOf(true)]!
    const at = terms.find((it) => it.text.includes(own))?.at
    if (at)
      yield {
        code: 'variant-missing',
        severity: 'info',
        at,
        value: own,
        advice: together ? forms[2]! : forms[0]!,
      }
  }
}

/** Check tags, which filters use and nobody writes out. */
const checkTags =
  /^(animals?|humans?|male|female|adults?|child|infant|adolescent|aged|middle aged|young adult|nonhuman|animal experiment)$/i

function* unspoken(headings: Word[], all: string): Generator<Found> {
  for (const { text, at } of headings) {
    if (checkTags.test(text)) continue
    const stems = text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((it) => it.length > 3)
      .map((it) => it.slice(0, Math.max(4, it.length - 3)))
    if (stems.length > 0 && !stems.some((stem) => all.includes(stem.slice(0, 5))))
      yield { code: 'heading-without-words', severity: 'warning', at, value: text }
  }
}
