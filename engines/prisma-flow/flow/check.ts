import { type Box, boxesOf, isRequired } from './boxes.ts'
import type { Flow } from './model.ts'
import { both, nameOf, type Problem, problem, sentence } from './problem.ts'
import { type Lang, numberIn } from './say.ts'
import type { Rule } from './rules.ts'
import { brokenRules, type Numbers, suspectsOf } from './sums.ts'

/**
 * Everything that is wrong with the numbers: what the template needs and is not there, parts that do
 * not make their whole, sums that do not hold, studies without reports. An empty list: all is well.
 *
 * @param options.draft numbers may be missing; what is there must still add up
 */
export function checkFlow(flow: Flow, options: { draft?: boolean } = {}): Problem[] {
  const boxes = boxesOf(flow)
  const numbers = new Map(
    [...boxes].flatMap(([box, { n }]) => (n === null ? [] : [[box, n] as const])),
  )
  return [
    ...(options.draft ? [] : missing(numbers, [...boxes.keys()])),
    ...wrongParts(flow),
    ...wrongSums(numbers),
    ...wrongUnits(numbers),
  ]
}

function missing(numbers: Numbers, boxes: Box[]): Problem[] {
  const single = boxes.filter((box) => isRequired(box) && !numbers.has(box))
  const nothingFound = sources
    .filter((group) => boxes.includes(group[0]) && !group.some((box) => numbers.has(box)))
    .map((group) => group[0])
  return [...nothingFound, ...single].map((box) => problem('missing', box))
}

/** Of these one at least must be known, or nothing was identified at all. */
const sources: [Box, ...Box[]][] = [
  ['identified.databases', 'identified.registers'],
  [
    'other.identified.websites',
    'other.identified.organisations',
    'other.identified.citations',
    'other.identified.more',
  ],
]

const wrongParts = (flow: Flow): Problem[] =>
  [...boxesOf(flow)].flatMap(([box, { n, parts }]) => {
    const wanted = parts.reduce((sum, part) => sum + part.n, 0)
    if (parts.length === 0 || n === null || n === wanted) return []
    return [{ ...problem('parts', box, { n, wanted }), suspects: [box] }]
  })

function wrongSums(numbers: Numbers): Problem[] {
  const broken = brokenRules(numbers)
  const mends = suspectsOf(numbers, broken)
  const suspects = [...mends.keys()]
  return broken.map(({ rule, wanted }) => {
    const n = numbers.get(rule.result)!
    const sum = (lang: Lang) => sumIn(rule, numbers, lang)
    const { text } = problem('sum', rule.result, { n, wanted, sum })
    const whole = both((lang) => `${text[lang]} ${advice(mends, lang)}`.trim())
    return {
      code: 'sum',
      box: suspects.length === 1 ? suspects[0]! : rule.result,
      suspects,
      text: whole,
    }
  })
}

const advice = (mends: Map<Box, number>, lang: Lang) => {
  const [first, ...more] = mends
  if (!first) return ''
  if (more.length === 0) return sentence('one_box', { box: nameOf(first[0]), n: first[1] }, lang)
  const boxes = [...mends].map(([box, n]) => `${nameOf(box)(lang)} (${numberIn(n, lang)})`)
  return sentence('any_box', { boxes: boxes.join(', ') }, lang)
}

const sumIn = ({ plus, minus }: Rule, numbers: Numbers, lang: Lang) =>
  [...signed(plus, '+'), ...signed(minus, '−')]
    .filter(([box]) => numbers.has(box))
    .map(([box, sign]) => `${sign} ${nameOf(box)(lang)} ${numberIn(numbers.get(box)!, lang)}`)
    .join(' ')
    .replace(/^\+ /, '')

const signed = (boxes: Box[], sign: string) => boxes.map((box) => [box, sign] as const)

/** A report is a report of a study, and a study is known by its reports. */
const wrongUnits = (numbers: Numbers): Problem[] =>
  (['previous', 'included', 'total'] as const).flatMap((name) => {
    const studies = numbers.get(`${name}.studies`)
    const reports = numbers.get(`${name}.reports`) ?? readReports(name, numbers)
    if (studies === undefined || reports === undefined) return []
    const values = { n: studies, wanted: reports }
    const code = studies > reports ? 'studies_over_reports' : studies === 0 ? 'no_studies' : null
    if (code === null || (studies === 0 && reports === 0)) return []
    return [problem(code, `${name}.studies`, values)]
  })

/** Where the reports of included studies are not told, those left after assessment are they. */
const readReports = (name: string, numbers: Numbers) => {
  const assessed = numbers.get('reports.assessed')
  if (name !== 'included' || assessed === undefined) return undefined
  const of = (box: Box) => numbers.get(box) ?? 0
  const left = assessed - of('reports.excluded') + of('other.reports.assessed')
  return left - of('other.reports.excluded')
}
