import type { Count, Flow, Reading, StudiesAndReports } from './model.ts'
import type { boxWords } from './words.ts'

/** A number of the diagram by its name: `identified.databases`, `other.reports.sought`. */
export type Box = keyof typeof boxWords

/** A template has these boxes, and their numbers must be there; all others may be left out. */
const required: Box[] = [
  'screened',
  'excluded',
  'reports.sought',
  'reports.notRetrieved',
  'reports.assessed',
  'reports.excluded',
  'included.studies',
  'previous.studies',
  'total.studies',
  'other.reports.sought',
  'other.reports.notRetrieved',
  'other.reports.assessed',
  'other.reports.excluded',
]

export const isRequired = (box: Box) => required.includes(box)

/** All numbers that the template of this flow has room for, in the order of reading. */
export function boxesOf(flow: Flow): Map<Box, Count> {
  const { identified, removed, included, previous, total, other } = flow
  const boxes: [Box, Count][] = [
    ...(previous ? pair('previous', previous) : []),
    ['identified.databases', identified.databases],
    ['identified.registers', identified.registers],
    ['removed.duplicates', removed.duplicates],
    ['removed.automation', removed.automation],
    ['removed.other', removed.other],
    ['screened', flow.screened],
    ['excluded', flow.excluded],
    ...reading('reports', flow.reports),
    ...(other ? otherBoxes(other) : []),
    ...pair('included', included),
    ...(total ? pair('total', total) : []),
  ]
  return new Map(boxes)
}

const otherBoxes = (other: NonNullable<Flow['other']>): [Box, Count][] => [
  ['other.identified.websites', other.identified.websites],
  ['other.identified.organisations', other.identified.organisations],
  ['other.identified.citations', other.identified.citations],
  ['other.identified.more', other.identified.more],
  ['other.excluded', other.excluded],
  ...reading('other.reports', other.reports),
]

const pair = (name: 'previous' | 'included' | 'total', it: StudiesAndReports): [Box, Count][] => [
  [`${name}.studies`, it.studies],
  [`${name}.reports`, it.reports],
]

const reading = (name: 'reports' | 'other.reports', it: Reading): [Box, Count][] => [
  [`${name}.sought`, it.sought],
  [`${name}.notRetrieved`, it.notRetrieved],
  [`${name}.assessed`, it.assessed],
  [`${name}.excluded`, it.excluded],
]
