import { usage as dedupeUsage } from '#engines/dedupe/usage.ts'
import { usage as readingUsage } from '#engines/references/usage.ts'
import { type Run, WrongUsage } from './command.ts'

type Part = { usage: string; load: () => Promise<{ run: Run }> }

const dedupe: Part = { usage: dedupeUsage, load: () => import('#engines/dedupe/cli.ts') }
const reading: Part = { usage: readingUsage, load: () => import('#engines/references/cli.ts') }

const parts = new Map([
  ['inspect', reading],
  ['convert', reading],
  ['dedupe', dedupe],
])

export const usage = [readingUsage, dedupeUsage].join('\n\n')

/** `navet references …`: the engines that work on lists of references. */
export const run: Run = async ([name = '', ...rest], io) => {
  const part = parts.get(name)
  if (!part) throw new WrongUsage(usage)
  const { run } = await part.load()
  await run(part === dedupe ? rest : [name, ...rest], io)
}
