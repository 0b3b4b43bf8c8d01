import type { Text } from '../flow/model.ts'
import { both } from '../flow/problem.ts'
import { fill, textIn } from '../flow/say.ts'
import { type PrismaSAnswers, prismaSItems } from './prisma-s.ts'
import { gapWords } from './words.ts'

/** Databases and registries that are named, but not where dates or numbers are given for the others. */
export function gapsOf(answers: PrismaSAnswers) {
  const searched: Text[] = [
    ...(answers.databases ?? []).map(({ name }) => name),
    ...(answers.registries || []),
  ]
  return (['dates', 'totals'] as const).flatMap((item) => {
    const told = answers[item]
    if (!told) return []
    const sources = new Set(told.map(({ source }) => keyOf(source)))
    const { number } = prismaSItems.find((it) => it.item === item)!
    return searched
      .filter((name) => !sources.has(keyOf(name)))
      .map((name) => ({
        number,
        name: item,
        question: both((lang) => fill(gapWords[item][lang], { source: textIn(name, lang) })),
      }))
  })
}

const keyOf = (text: Text) => textIn(text, 'sv').trim().toLowerCase()
