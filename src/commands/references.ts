import { usage as dedupeUsage } from '#engines/dedupe/cli.ts'
import { type Run, WrongUsage } from './command.ts'

type Part = { usage: string; load: () => Promise<{ run: Run }> }

const parts: Record<string, Part> = {
  dedupe: { usage: dedupeUsage, load: () => import('#engines/dedupe/cli.ts') },
}

export const usage = Object.values(parts)
  .map((part) => part.usage)
  .join('\n\n')

/** `navet references …`: the engines that work on lists of references. */
export const run: Run = async ([name = '', ...args], io) => {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (!part) throw new WrongUsage(usage)
  const { run } = await part.load()
  await run(args, io)
}
