import { boxesOf } from '../flow/boxes.ts'
import type { Flow } from '../flow/model.ts'
import { type Lang, numberIn, textIn } from '../flow/say.ts'
import { boxWords } from '../flow/words.ts'

/** The diagram in running text, for those who hear it: every number by its full name. */
export const describe = (flow: Flow, lang: Lang): string =>
  [...boxesOf(flow)]
    .filter(([, { n }]) => n !== null)
    .map(([box, { n, parts }]) => {
      const told = parts.map((part) => `${textIn(part.name, lang)} ${numberIn(part.n, lang)}`)
      const whole = `${boxWords[box][lang]}: ${numberIn(n!, lang)}`
      return told.length > 0 ? `${whole} (${told.join(', ')}).` : `${whole}.`
    })
    .join(' ')
