import { Refusal } from '#kernel/errors.ts'

type Input = Record<string, unknown>

/** What an order's form holds, apart from its steps; files are chosen when it is sent. */
const parts = [
  'subject',
  'message',
  'campus',
  'group',
  'groupFollows',
  'ordererFollows',
  'requester',
  'fields',
  'rows',
] as const

/** A form of 200 long answers, and then some. */
const mostText = 300_000

/** What a draft keeps of what was sent. Files, also those among the answers, have to be chosen again. */
export function typedOf(raw: Input): Input {
  const given = Object.fromEntries(
    parts.flatMap((part) => (Object.hasOwn(raw, part) ? [[part, withoutFiles(raw[part])]] : [])),
  )
  if (JSON.stringify(given).length > mostText) throw new Refusal('too_large')
  return given
}

/** Only what was typed: text, lists of text, and what nests them, as deep as forms go. */
function withoutFiles(value: unknown, depth = 4): unknown {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string')
  if (typeof value !== 'object' || value === null || 'sha256' in value || depth === 0)
    return undefined
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutFiles(one, depth - 1)]),
  )
}
