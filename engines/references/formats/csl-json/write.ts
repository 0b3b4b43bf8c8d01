import { keywordText } from '../../fields/keywords.ts'
import type { Name, Reference } from '../../model.ts'
import { cslLines } from './fields.ts'
import { fromCslType, toCslType } from './types.ts'

/** One item of CSL-JSON 1.0.2; what it has no variable for is in its `custom` object. */
export function cslItem(reference: Reference, number: number): Record<string, unknown> {
  const { kept = {}, issn, isbn, urls = [], date, year } = reference
  const said = kept['csl:type']?.[0]
  const lines = Object.entries(cslLines).map(([key, field]) => [key, reference[field]] as const)
  const item: Record<string, unknown> = {
    id: `navet-${number}`,
    type:
      said !== undefined && fromCslType(said) === reference.type ? said : toCslType(reference.type),
    ...Object.fromEntries(lines.filter(([, value]) => value !== undefined)),
    ...some('author', reference.authors?.map(person)),
    ...some('editor', reference.editors?.map(person)),
    ...some('issued', issued(year, date)),
    ...some('number', reference.articleNumber),
    ...some('DOI', reference.doi),
    ...some('ISSN', issn?.join('; ')),
    ...some('ISBN', isbn?.join('; ')),
    ...some('URL', urls[0]),
    ...some('abstract', reference.abstract),
    ...some('keyword', keywordText(reference.keywords)),
    ...some('note', reference.notes),
  }
  const custom: Record<string, string[]> = {}
  for (const [name, values] of Object.entries(kept)) {
    const key = name.slice(4)
    if (name === 'csl:type') continue
    if (name.startsWith('csl:') && values.length === 1 && !(key in item) && simple.test(key))
      item[key] = values[0]
    else custom[name] = values
  }
  if (Object.keys(custom).length > 0) item.custom = custom
  return item
}

const simple = /^[a-z][a-z-]{2,40}$/

const some = (key: string, value: unknown) => (value === undefined ? {} : { [key]: value })

const person = (name: Name) => name

/** The parts for programs, and the source's own words beside them. */
function issued(year: string | undefined, date: string | undefined) {
  if (year === undefined && date === undefined) return undefined
  const parts = /^\d{4}$/.test(year ?? '') ? [Number(year)] : undefined
  const [, month, day] =
    /^\d{4}[-/](0?[1-9]|1[0-2])(?:[-/](0?[1-9]|[12]\d|3[01]))?(?:\D|$)/.exec(date ?? '') ?? []
  const whole =
    parts && date?.startsWith(year!) && month
      ? [...parts, Number(month), ...(day ? [Number(day)] : [])]
      : parts
  return {
    ...(whole && { 'date-parts': [whole] }),
    ...(date !== undefined ? { raw: date } : !parts && { raw: year }),
  }
}
