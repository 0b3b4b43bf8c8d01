import { Headers } from './headers.ts'
import type { Report } from './mail.ts'

/** The groups of fields of a machine's report, parted by blank lines; names in lower case. */
export function reportOf(type: string, text: string): Report {
  const groups = unfolded(text)
    .split(/\n[ \t]*\n/)
    .map((group) => new Map(group.split('\n').flatMap(fieldOf)))
    .filter((group) => group.size > 0)
  return { type: type.split('/')[1]!, groups }
}

/** The header at the beginning of a text whose characters are bytes. */
export function headersIn(text: string): Headers {
  const head = unfolded(text.replace(/^\s+/, '')).split(/\n[ \t]*\n/)[0] ?? ''
  return new Headers(
    head.split('\n').flatMap((line) => {
      const key = /^([!-9;-~]+)\s*:/.exec(line)?.[1]?.toLowerCase()
      return key ? [{ key, line }] : []
    }),
  )
}

const unfolded = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+(?=\S)/g, ' ')

const fieldOf = (line: string): [string, string][] => {
  const colon = line.indexOf(':')
  return colon > 0
    ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]]
    : []
}
