import { both } from '../flow/problem.ts'
import { gapsOf } from './gaps.ts'
import { pressText } from './press-text.ts'
import type { PressAnswers } from './press.ts'
import { type PrismaSAnswers, type PrismaSItem, prismaSItems } from './prisma-s.ts'
import { type Speaker, speaker } from './sentences.ts'

export type Unanswered = { number: number; name: string; question: { sv: string; en: string } }
export type Methods = { text: { sv: string; en: string }; unanswered: Unanswered[] }

/** A sentence for each item of PRISMA-S that is answered. What is not answered is listed, never filled in. */
export function methodsOf(answers: PrismaSAnswers): Methods {
  const answered = prismaSItems.filter(({ item }) => answers[item] != null)
  const text = both((lang) => {
    const speak = speaker(lang)
    return answered.map(({ item }) => sentenceOf(item, answers, speak)).join(' ')
  })
  const unanswered = prismaSItems
    .filter(({ item }) => answers[item] == null)
    .map(({ number, item, question }): Unanswered => ({ number, name: item, question }))
  return {
    text,
    unanswered: [...unanswered, ...gapsOf(answers)].sort((a, b) => a.number - b.number),
  }
}

/** The same of a review by PRESS. */
export const pressMethodsOf = (answers: PressAnswers): Methods => pressText(answers)

const sentenceOf = (item: PrismaSItem, answers: PrismaSAnswers, speak: Speaker): string =>
  (sentences[item] as (answer: unknown, speak: Speaker) => string)(answers[item], speak)

type Answer<I extends PrismaSItem> = NonNullable<PrismaSAnswers[I]>

const sentences: { [I in PrismaSItem]: (answer: Answer<I>, speak: Speaker) => string } = {
  databases: (them, { say, list }) =>
    say('databases', { list: list(them.map((it) => say('database', it))) }),
  multiDatabase: (it, { say, list }) =>
    it
      ? say('multiDatabase', { platform: it.platform, list: list(it.databases) })
      : say('noMultiDatabase'),
  registries: (them, { say, list }) =>
    them ? say('registries', { list: list(them) }) : say('noRegistries'),
  browsing: (them, { say, list }) =>
    them
      ? say('browsing', { list: list(them.map((it) => say('browsed', it))) })
      : say('noBrowsing'),
  citations: (it, { say, list }) => {
    if (!it) return say('noCitations')
    const tools = it.tools ? say('tools', { list: list(it.tools) }) : ''
    return say(it.direction === 'both' ? 'bothWays' : it.direction, { tools })
  },
  contacts: (them, { say, list }) =>
    them ? say('contacts', { list: list(them) }) : say('noContacts'),
  otherMethods: (them, { say, list }) =>
    them ? say('otherMethods', { list: list(them) }) : say('noOtherMethods'),
  strategies: ({ where }, { say }) => say('strategies', { where }),
  limits: (them, { say, list }) =>
    them ? say('limits', { list: list(them.map((it) => say('limit', it))) }) : say('noLimits'),
  filters: (them, { say, list }) =>
    them
      ? say('filters', {
          list: list(
            them.map(({ name, citation, modified }) =>
              say(modified ? 'changedFilter' : 'filter', { name, citation }),
            ),
          ),
        })
      : say('noFilters'),
  priorWork: (them, { say, list }) =>
    them ? say('priorWork', { list: list(them) }) : say('noPriorWork'),
  updates: (it, { say, day }) =>
    it
      ? say(it.how, { last: it.last ? say('last', { day: day(it.last) }) : '' })
      : say('noUpdates'),
  dates: (them, { say, list, day }) =>
    say('dates', {
      list: list(them.map((it) => say('searchedOn', { source: it.source, day: day(it.day) }))),
    }),
  peerReview: (it, { say }) => (it ? say('peerReview', it) : say('noPeerReview')),
  totals: (them, { say, list }) =>
    say('totals', {
      list: list(them.map((it) => say('total', it))),
      sum: them.reduce((sum, { n }) => sum + n, 0),
    }),
  deduplication: (it, { say }) => (it ? say('deduplication', it) : say('noDeduplication')),
}
