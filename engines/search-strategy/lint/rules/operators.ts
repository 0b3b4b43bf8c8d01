import { isMixed } from '../../precedence.ts'
import { partsOf, type Rule } from '../finding.ts'

/** Lower case where capitals are needed (elsewhere: said once), and AND beside OR without brackets. */
export const operators: Rule = function* (strategy) {
  const strict = strategy.syntax === 'pubmed'
  let said = false
  for (const node of partsOf(strategy)) {
    const ops = node.kind === 'chain' ? node.ops : node.kind === 'raw' && node.op ? [node.op] : []
    for (const { kind, written, at } of ops) {
      const low =
        ['and', 'or', 'not'].includes(kind) && written !== '' && written !== written.toUpperCase()
      if (low && (strict || (strategy.syntax === 'either' && !said)))
        yield {
          code: 'operator-lower-case',
          severity: strict ? 'error' : 'info',
          at,
          value: written,
        }
      said ||= low
    }
    if (node.kind === 'chain' && isMixed(node))
      yield { code: 'operators-mixed', severity: 'warning', at: node.at }
  }
}
