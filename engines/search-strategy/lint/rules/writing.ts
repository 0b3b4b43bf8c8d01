import { closest } from '../../read/closest.ts'
import { knownTags } from '../../read/codes.ts'
import type { Rule } from '../finding.ts'

const mild = new Set(['operator-missing', 'brackets-empty', 'quote-curly', 'too-deep'])

/** Brackets, quotation marks, operators, fields: what the reader stumbled over. */
export const writing: Rule = function* ({ problems, syntax }) {
  for (const { code, at, value } of problems) {
    const near = code === 'field-unknown' && value ? closest(value, knownTags(syntax)) : null
    const said = near ? `${value} (${near}?)` : value
    yield {
      code,
      at,
      severity: mild.has(code) ? 'warning' : 'error',
      ...(said !== undefined && { value: said }),
    }
  }
}
