import type { Box } from './boxes.ts'

/** `result` is the sum of `plus` less the sum of `minus`. */
export type Rule = { result: Box; plus: Box[]; minus: Box[] }

/**
 * The sums of PRISMA 2020, each within one unit but for two: a record that is not excluded becomes a
 * report to be sought. A rule holds where its boxes are in the template and its result is known; what
 * is not given among the rest counts as none.
 */
export const rules: Rule[] = [
  {
    result: 'screened',
    plus: ['identified.databases', 'identified.registers'],
    minus: ['removed.duplicates', 'removed.automation', 'removed.other'],
  },
  { result: 'reports.sought', plus: ['screened'], minus: ['excluded'] },
  {
    result: 'other.reports.sought',
    plus: [
      'other.identified.websites',
      'other.identified.organisations',
      'other.identified.citations',
      'other.identified.more',
    ],
    minus: ['other.excluded'],
  },
  { result: 'reports.assessed', plus: ['reports.sought'], minus: ['reports.notRetrieved'] },
  {
    result: 'other.reports.assessed',
    plus: ['other.reports.sought'],
    minus: ['other.reports.notRetrieved'],
  },
  {
    result: 'included.reports',
    plus: ['reports.assessed', 'other.reports.assessed'],
    minus: ['reports.excluded', 'other.reports.excluded'],
  },
  { result: 'total.studies', plus: ['previous.studies', 'included.studies'], minus: [] },
  { result: 'total.reports', plus: ['previous.reports', 'included.reports'], minus: [] },
]
