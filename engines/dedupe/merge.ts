import type { Citation } from './citation.ts'
import { completeness } from './keep.ts'
import { natural } from './nodes.ts'
import { known } from './read/text.ts'

export type Merged = {
  /** The best of each field, under the id of the record to keep. */
  citation: Citation
  /** From which record each field was taken. */
  from: Partial<Record<keyof Citation, string>>
  /** The ids of all records, and what each said of its source. */
  ids: string[]
  sources: string[]
}

type Field = keyof Citation
/** Volume, issue and pages are taken from one record: the place of an article is one thing. */
const place: Field[] = ['year', 'volume', 'issue', 'pages']
const single: Field[] = [
  'title',
  'authors',
  'journal',
  'doi',
  'pmid',
  'abstract',
  'type',
  'url',
  'accession',
]
const many = ['otherTitles', 'otherJournals', 'issn'] as const

/** Makes one record of a group; the order of the records does not matter. Throws on an empty group. */
export function merge(citations: Citation[], keep?: string): Merged {
  const order = [...citations].sort(
    (a, b) =>
      Number(b.id === keep) - Number(a.id === keep) ||
      completeness({ citation: b }) - completeness({ citation: a }) ||
      natural(a.id, b.id),
  )
  const [first] = order
  if (!first) throw new RangeError('a group has at least one record')
  const out: Record<string, unknown> = { id: keep ?? first.id }
  const from: Merged['from'] = {}
  const take = (field: Field, { id, [field]: value }: Citation) => {
    if (!says(value)) return
    out[field] = value
    from[field] = id
  }
  for (const field of single) take(field, best(order, field))
  const placed = [...order].sort((a, b) => placeSaid(b) - placeSaid(a))
  for (const field of place) take(field, placed.find((one) => says(one[field])) ?? first)
  for (const field of many) {
    const values = [...new Set(order.flatMap((one) => one[field] ?? []))].filter((value) =>
      known(value),
    )
    if (values.length > 0)
      [out[field], from[field]] = [values, order.find((one) => says(one[field]))!.id]
  }
  return {
    citation: out as Citation,
    from,
    ids: order.map(({ id }) => id).sort(natural),
    sources: [...new Set(order.map(({ source }) => source ?? '').filter(Boolean))].sort(),
  }
}

const says = (value: Citation[Field]) =>
  Array.isArray(value) ? value.some((one) => known(one)) : known(value) !== ''

const placeSaid = (one: Citation) => place.filter((field) => says(one[field])).length

function best(order: Citation[], field: Field): Citation {
  return order.reduce((chosen, one) =>
    worth(field, one[field]) > worth(field, chosen[field]) ? one : chosen,
  )
}

function worth(field: Field, value: Citation[Field]): number {
  if (!says(value)) return -1
  if (Array.isArray(value)) return value.length * 100 + value.join('').length
  const text = String(value)
  if (field === 'title') return isShouted(text) || text.startsWith('[') ? 0 : text.length
  return field === 'abstract' || field === 'journal' ? text.length : 0
}

const isShouted = (text: string) => text === text.toUpperCase()
