import type { Syntax } from '../../model.ts'
import { partsOf, type Rule, within } from '../finding.ts'
import { proximityAdvice } from '../text.ts'

const own: Record<Syntax, RegExp> = {
  pubmed: /^~$/,
  ovid: /^adj\d*$/i,
  either: /^(adj\d*|~)$/i,
  embase: /^(near|next)\/\d+$/i,
  cochrane: /^(near(\/\d+)?|next)$/i,
  wos: /^near(\/\d+)?$/i,
  scopus: /^(w|pre)\/\d+$/i,
  ebsco: /^[nw]\d+$/i,
  proquest: /^(near|n|pre|p)\/\d+$/i,
  lilacs: /^$/,
  hta: /^$/,
}

/** Another database's operator, and truncation inside PubMed's proximity. */
export const proximity: Rule = function* (strategy) {
  for (const node of partsOf(strategy)) {
    if (node.kind !== 'chain') continue
    for (const { kind, written, at } of node.ops)
      if (kind === 'near' && !own[strategy.syntax].test(written))
        yield {
          code: 'proximity-foreign',
          severity: 'error',
          at,
          value: written,
          advice: proximityAdvice[strategy.syntax],
        }
    const near = node.ops.some((it) => it.written === '~')
    const cut =
      near &&
      [...within(node)].find(
        (it) => it.kind === 'term' && it.text.some((piece) => typeof piece !== 'string'),
      )
    if (cut) yield { code: 'proximity-truncated', severity: 'error', at: cut.at }
  }
}
