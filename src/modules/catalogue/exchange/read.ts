import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { guideInput } from '../guides/operations.ts'
import { serviceInput } from '../service-schema.ts'
import { type Catalogue, heading } from './write.ts'

/** What is wrong with a file, and where: the line, and the place in words. */
export type Fault = { line: number; place: string; fault: string }
export type Read = { catalogue: Catalogue | null; faults: Fault[]; lineOf: LineOf }
type LineOf = (path: PropertyKey[]) => number

const file = z.strictObject({
  format: z.literal(heading),
  services: z.array(serviceInput.omit({ unitId: true }).strict()).max(2_000),
  guides: z.array(guideInput.omit({ unitId: true }).strict()).max(2_000),
  synonyms: z.array(z.array(z.string().min(1).max(60)).min(2).max(12)).max(2_000),
})

/** Reads a file as `written` writes it. What cannot be read is told by line, all of it at once. */
export function readCatalogue(text: string): Read {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const lineOf: LineOf = (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown =
        length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ linePos, message }) => ({
      line: linePos?.[0].line ?? 1,
      place: 'file',
      fault: message.split('\n')[0]!.replace(/ at line .*$/, ''),
    }))
    return { catalogue: null, faults, lineOf }
  }
  const data = dataOf(document)
  const parsed = file.safeParse(data)
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => faultOf(issue, data, lineOf))
  faults.push(...twins(data, lineOf))
  const catalogue = parsed.success && faults.length === 0 ? (parsed.data as Catalogue) : null
  return { catalogue, faults, lineOf }
}

/** Parts that point to each other could grow without end: a file of ours has none. */
function dataOf(document: Document.Parsed): unknown {
  if (!isMap(document.contents)) return null
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    return null
  }
}

const faultOf = (issue: z.core.$ZodIssue, data: unknown, lineOf: LineOf): Fault => ({
  line: lineOf(issue.path),
  place: placeOf(issue.path, data),
  fault: issue.code === 'custom' ? String(issue.params?.['code'] ?? issue.message) : issue.message,
})

/** `services[3] (loan-computer) name.en`. */
export function placeOf(path: PropertyKey[], data: unknown): string {
  const [list, index, ...rest] = path
  if (typeof index !== 'number') return path.map(String).join('.') || 'file'
  const slug = (data as Record<string, ({ slug?: unknown } | null)[]>)[String(list)]?.[index]?.slug
  const named = typeof slug === 'string' ? ` (${slug})` : ''
  return [`${String(list)}[${index}]${named}`, rest.map(String).join('.')].filter(Boolean).join(' ')
}

/** Two of the same address: which of them is meant, nobody knows. */
function twins(data: unknown, lineOf: LineOf): Fault[] {
  return (['services', 'guides'] as const).flatMap((list) => {
    const items = (data as Record<string, unknown> | null)?.[list]
    const slugs = Array.isArray(items)
      ? items.map((one: { slug?: unknown } | null) => one?.slug)
      : []
    return slugs.flatMap((slug, index) =>
      typeof slug === 'string' && slugs.indexOf(slug) < index
        ? [
            {
              line: lineOf([list, index]),
              place: placeOf([list, index], data),
              fault: 'twice in the file',
            },
          ]
        : [],
    )
  })
}
