import { dialects } from '../../write/dialects.ts'
import { partsOf, type Rule } from '../finding.ts'

/** Truncation where the database does not truncate. */
export const truncation: Rule = function* (strategy, text) {
  const { syntax } = strategy
  for (const node of partsOf(strategy)) {
    if (node.kind !== 'term') continue
    const { at } = node
    const value = text.slice(at.start, at.end).replace(/^["'“]|["'”]$/g, '')
    const wilds = node.text.filter((it) => typeof it !== 'string').length
    if (wilds > 0 && node.quoted && /\s/.test(value))
      yield dialects[syntax].wildInPhrase
        ? { code: 'phrase-truncated', severity: 'info', at, value }
        : { code: 'truncation-in-phrase', severity: 'error', at, value }
    const foreign =
      syntax === 'pubmed'
        ? /[?#$]/.exec(value)
        : syntax === 'cochrane' || syntax === 'scopus'
          ? /[#$]/.exec(value)
          : null
    if (foreign && !/[#$]\d/.test(value))
      yield { code: 'wildcard-foreign', severity: 'error', at, value: foreign[0] }
    if (syntax !== 'pubmed' || wilds === 0) continue
    if (/\*[^\s*]/.test(value)) yield { code: 'truncation-left', severity: 'error', at, value }
    else if (/(^|[\s-])[^\s*-]{0,3}\*/.test(value))
      yield { code: 'truncation-short', severity: 'error', at, value }
  }
}
