import { z } from 'zod'
import { type Count, counted, type Flow, largest, unknown } from './model.ts'
import { type Problem, problem } from './problem.ts'

const most = 500
const text = z.union([
  z.string().trim().min(1).max(500),
  z.strictObject({ sv: z.string().trim().min(1).max(500), en: z.string().trim().min(1).max(500) }),
])
const whole = z.int().nonnegative().max(largest)
const part = z.union([
  z.strictObject({ name: text, n: whole }),
  z.strictObject({ reason: text, n: whole }).transform(({ reason, n }) => ({ name: reason, n })),
])
const parts = z.array(part).max(most)

/** A number, its parts, or both: then they are compared. */
const count = z
  .union([
    whole.transform((n): Count => counted(n)),
    parts.transform((list): Count => counted(sumOf(list), list)),
    z
      .strictObject({ n: whole.nullish(), parts })
      .transform(({ n, parts: list }): Count => counted(n ?? sumOf(list), list)),
  ])
  .nullish()
  .transform((it) => it ?? unknown())

const sumOf = (list: { n: number }[]) => list.reduce((sum, { n }) => sum + n, 0)

const both = z.strictObject({ studies: count, reports: count })
const reports = z.strictObject({
  sought: count,
  notRetrieved: count,
  assessed: count,
  excluded: count,
})
const other = z.strictObject({
  identified: z.strictObject({
    websites: count,
    organisations: count,
    citations: count,
    more: count,
  }),
  excluded: count,
  reports,
})

const flow = z.strictObject({
  title: text.nullish().transform((it) => it ?? null),
  identified: z.strictObject({ databases: count, registers: count }),
  removed: z
    .strictObject({ duplicates: count, automation: count, other: count })
    .default(() => ({ duplicates: unknown(), automation: unknown(), other: unknown() })),
  screened: count,
  excluded: count,
  reports,
  included: both,
  previous: both.nullish().transform((it) => it ?? null),
  total: both.nullish().transform((it) => it ?? null),
  other: other.nullish().transform((it) => it ?? null),
})

/** Numbers as JSON (the shape stands in the README), or what is wrong with it, field by field. */
export function readJson(data: unknown): { flow: Flow } | { problems: Problem[] } {
  const read = flow.safeParse(data)
  if (!read.success)
    return { problems: read.error.issues.flatMap((issue) => problemsOf(issue, data)) }
  const { previous, total } = read.data
  // An updated review has a total; where it is not told it is asked for, not worked out.
  const asked = previous && !total ? { studies: unknown(), reports: unknown() } : total
  return { flow: { ...read.data, total: previous ? asked : null } }
}

function problemsOf(issue: z.core.$ZodIssue, data: unknown): Problem[] {
  const field = issue.path.join('.') || 'JSON'
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problem('unknown_field', null, { field: short([...issue.path, key].join('.')) }),
    )
  if (issue.code === 'too_big' && issue.origin === 'array')
    return [problem('too_big', null, { n: most })]
  const value = issue.path.reduce<unknown>((it, key) => (it as never)?.[key], data)
  const numeric =
    typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
  return [problem(numeric ? 'wrong_value' : 'wrong_shape', null, { field, value: shown(value) })]
}

const shown = (value: unknown) => short(JSON.stringify(value) ?? String(value))
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
