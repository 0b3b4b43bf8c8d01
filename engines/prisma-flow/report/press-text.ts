import { both } from '../flow/problem.ts'
import type { Lang } from '../flow/say.ts'
import { type PressAnswers, pressElements } from './press.ts'
import { speaker } from './sentences.ts'
import { pressNames } from './words.ts'

const verdicts = [
  ['ok', 'pressOk'],
  ['suggestions', 'pressSuggestions'],
  ['revisions', 'pressRevisions'],
] as const

const about = {
  database: { sv: 'Vilken strategi granskades?', en: 'Which strategy was reviewed?' },
  by: { sv: 'Vem granskade?', en: 'Who reviewed it?' },
  day: { sv: 'Vilken dag?', en: 'On what day?' },
}

/** Who reviewed what, and the elements by verdict; what is not answered is listed. */
export function pressText(answers: PressAnswers) {
  const { database, by, day, elements } = answers
  const text = (lang: Lang) => {
    const speak = speaker(lang)
    const whole = database && by && day
    const first = whole ? [speak.say('press', { database, by, day: speak.day(day) })] : []
    const rest = verdicts.flatMap(([verdict, sentence]) => {
      const names = pressElements
        .filter(({ element }) => elements[element]?.verdict === verdict)
        .map(({ element }) => pressNames[element])
      return names.length > 0 ? [speak.say(sentence, { list: speak.list(names) })] : []
    })
    return [...first, ...rest].join(' ')
  }
  const aboutIt = (['database', 'by', 'day'] as const)
    .filter((name) => !answers[name])
    .map((name) => ({ number: 0, name, question: about[name] }))
  const notSaid = pressElements
    .filter(({ element }) => !elements[element])
    .map(({ number, element, question }) => ({ number, name: element as string, question }))
  return { text: both(text), unanswered: [...aboutIt, ...notSaid] }
}
