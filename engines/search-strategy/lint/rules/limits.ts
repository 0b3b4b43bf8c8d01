import { partsOf, type Rule } from '../finding.ts'

/** Limits by date and by language: right or wrong, the reader of the review must be told. */
export const limits: Rule = function* (strategy) {
  for (const node of partsOf(strategy)) {
    const dated =
      (node.kind === 'limit' && node.what === 'years') ||
      (node.kind === 'fielded' && node.fields.some((it) => /(^|-)(date|year)$/.test(it)))
    const value = node.kind === 'limit' ? node.value : node.kind === 'fielded' ? node.written : ''
    if (dated) yield { code: 'limit-date', severity: 'info', at: node.at, value }
    if (node.kind === 'limit' && node.what === 'language')
      yield { code: 'limit-language', severity: 'info', at: node.at, value }
  }
}
