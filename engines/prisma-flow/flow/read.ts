import type { Flow, Template } from './model.ts'
import { type Problem, problem } from './problem.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'

export type Read = { flow: Flow; notes: string[] } | { problems: Problem[] }

/**
 * Numbers from a file's text, JSON or CSV, told apart by what they begin with.
 *
 * @returns the flow and the names of CSV rows that have no box, or everything that is wrong
 */
export function readFlow(text: string, template?: Template): Read {
  const clean = text.replace(/^\uFEFF/, '')
  if (!/^\s*[{[]/.test(clean)) return readCsv(clean, template)
  let data: unknown
  try {
    data = JSON.parse(clean)
  } catch {
    return { problems: [problem('not_json', null)] }
  }
  const read = readJson(data)
  return 'flow' in read ? { ...read, notes: [] } : read
}
