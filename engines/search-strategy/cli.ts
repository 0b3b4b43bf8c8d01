import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { headingTable, lint, type Options, translate, WrongStrategy } from './index.ts'
import { usage } from './usage.ts'

type Print = (line: string) => void

/** The command `navet search`: reads standard input, prints JSON. */
export async function run(args: string[], { print }: { print: Print }): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      lang: { type: 'string' },
      lines: { type: 'string' },
      headings: { type: 'string' },
      group: { type: 'boolean' },
      batch: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  const [what, ...rest] = positionals
  if (rest.length > 0 || (what !== 'translate' && what !== 'lint')) throw new WrongStrategy(usage)
  if (values.lang && !['sv', 'en'].includes(values.lang))
    throw new WrongStrategy('--lang is sv or en.')
  if (values.lines && !['keep', 'expand'].includes(values.lines))
    throw new WrongStrategy('--lines is keep or expand.')
  const { from = null, to, json = false } = values
  if (what === 'lint')
    return lintInput(print, { from, lang: values.lang === 'sv' ? 'sv' : 'en', json })
  const options: Options = {
    transposeLines: values.lines !== 'keep',
    groupLines: values.group ?? false,
    ...(values.headings && { headings: headingTable(readTable(values.headings)) }),
  }
  if (values.batch) return batch(print, options)
  if (!to) throw new WrongStrategy(`--to is missing.\n\n${usage}`)
  const { text, notes } = translate(input(), { from, to, ...options })
  print(JSON.stringify({ text, notes }))
}

const input = () => readFileSync(0, 'utf8')

function readTable(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new WrongStrategy(`The table of headings ${path} cannot be read.`, 1)
  }
}

function batch(print: Print, base: Options): void {
  for (const [i, line] of input().split('\n').entries()) {
    if (line.trim() === '') continue
    const { input: text, from, to, options } = request(line, i + 1)
    const own = Object.fromEntries(
      ['transposeLines', 'groupLines'].flatMap((name) =>
        typeof options?.[name] === 'boolean' ? [[name, options[name]]] : [],
      ),
    )
    const done = translate(text, { from, to, ...base, ...own })
    print(JSON.stringify({ text: done.text, notes: done.notes }))
  }
}

type Request = {
  input: string
  from: string | null
  to: string
  options?: Record<string, unknown> | null
}

function request(line: string, number: number): Request {
  let value: Partial<Request> | null = null
  try {
    value = JSON.parse(line) as Partial<Request>
  } catch {
    // said below, with the number of the line
  }
  if (
    typeof value?.input !== 'string' ||
    typeof value.to !== 'string' ||
    (value.from != null && typeof value.from !== 'string')
  )
    throw new WrongStrategy(`Line ${number} is not { "input", "from", "to", "options" }.`, 1)
  return {
    input: value.input,
    from: value.from ?? null,
    to: value.to,
    options: value.options ?? null,
  }
}

function lintInput(
  print: Print,
  { from, lang, json }: { from: string | null; lang: 'sv' | 'en'; json: boolean },
): void {
  const findings = lint(input(), from)
  if (json) print(JSON.stringify(findings))
  else
    for (const it of findings)
      print(
        `${it.line}:${it.column} ${it.severity} ${it.code}: ${it.message[lang]} ${it.advice[lang]}`,
      )
  const errors = findings.filter((it) => it.severity === 'error').length
  if (errors > 0) throw new WrongStrategy(lang === 'sv' ? `${errors} fel.` : `${errors} errors.`, 1)
}
