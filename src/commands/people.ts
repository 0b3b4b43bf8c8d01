import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { peopleFind, peopleImport } from '#modules/people/commands.ts'
import { peopleErase, peopleProcessing } from '#modules/people/privacy/commands.ts'
import { type Act, perform } from './act.ts'
import { type Run, WrongUsage } from './command.ts'

export const usage = `Usage: navet people find WORDS…
       navet people import FILE [--dry-run] [--skip-refused]
       navet people erase EMAIL [--sure]
       navet people processing`

const options = {
  'dry-run': { type: 'boolean' },
  'skip-refused': { type: 'boolean' },
  sure: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

type Given = Partial<Record<Exclude<keyof typeof options, 'json'>, boolean>>

export const run: Run = async (args, io) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const { json, ...given } = values
  await perform(await actOf(positionals, given), io, json)
}

const taken: Record<string, (keyof Given)[]> = {
  find: [],
  import: ['dry-run', 'skip-refused'],
  erase: ['sure'],
  processing: [],
}

/** What is asked for; wrong usage is told, and a file read, before the database is opened. */
async function actOf([verb = '', ...rest]: string[], given: Given): Promise<Act> {
  const fits = Object.keys(given).every((name) => taken[verb]?.includes(name as keyof Given))
  const [first, ...more] = rest
  if (fits && verb === 'find' && first) return find(rest.join(' '))
  if (fits && verb === 'import' && first && more.length === 0)
    return importOf(await readFile(first), given)
  if (fits && verb === 'erase' && first && more.length === 0) return erase(first, given)
  if (fits && verb === 'processing' && !first) return processing
  throw new WrongUsage(usage)
}

const find =
  (words: string): Act =>
  async (ctx) => {
    const { items, alike } = await peopleFind(ctx, words)
    const lines = items.map(({ id, name, email }) => `${id}  ${name}  ${email}`)
    const said = lines.length === 0 ? ['Nobody.'] : alike ? ['Spelt nearly so:', ...lines] : lines
    return { result: items, said: said.join('\n') }
  }

const importOf =
  (bytes: Buffer, given: Given): Act =>
  async (ctx) => {
    const dryRun = given['dry-run'] ?? false
    const skipRefused = given['skip-refused'] ?? false
    const { counts, ...done } = await peopleImport(ctx, bytes, { dryRun, skipRefused })
    const refused = done.refused.map(
      ({ line, column, reason }) => `line ${line}: ${column}: ${reason}`,
    )
    const changes = done.changed.flatMap(({ email, changes }) =>
      changes.map(({ field, from, to }) => `${email}: ${field}: ${from ?? ''} -> ${to}`),
    )
    const sum = Object.entries(counts).map(([name, n]) => `${name} ${n}`)
    const last = `${dryRun ? 'Would be' : 'Done'}: ${sum.join(', ')}`
    return { result: { ...done, counts }, said: [...refused, ...changes, last].join('\n') }
  }

const erase =
  (email: string, { sure = false }: Given): Act =>
  async (ctx) => {
    const done = await peopleErase(ctx, email, { sure })
    const lines = Object.entries(done.fates).flatMap(([fate, rows]) =>
      rows.map(({ title, as, n }) => `${fate}: ${title.en}${as ? ` ${as.en}` : ''}: ${n}`),
    )
    const blocked = done.blocked.map((why) => `Not yet: ${why.en}`)
    const last = done.done
      ? 'Erased.'
      : done.asked
        ? 'The person is nobody from now on; the rows go as a job.'
        : 'Nothing is erased. It cannot be undone: say --sure.'
    return { result: done, said: [...lines, ...blocked, last].join('\n') }
  }

const processing: Act = async (ctx) => {
  const { register, csv } = await peopleProcessing(ctx)
  return { result: register, said: csv.trimEnd() }
}
