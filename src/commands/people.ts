import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { newContext, system } from '#kernel/context.ts'
import { peopleImport } from '#modules/people/commands.ts'
import { type Run, WrongUsage } from './command.ts'
import { openHub } from '../server.ts'

export const run: Run = async (args, { settings, print }) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      'skip-refused': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  const [verb, file, ...more] = positionals
  if (verb !== 'import' || !file || more.length > 0)
    throw new WrongUsage('Usage: navet people import FILE [--dry-run] [--skip-refused] [--json]')
  const bytes = await readFile(file)
  const { hub, close } = await openHub(settings(), { share: true })
  try {
    const given = {
      dryRun: values['dry-run'] ?? false,
      skipRefused: values['skip-refused'] ?? false,
    }
    const { counts, ...done } = await peopleImport(newContext(hub, { actor: system }), bytes, given)
    const said = Object.entries(counts).map(([name, n]) => `${name} ${n}`)
    const lines = done.refused.map(
      ({ line, column, reason }) => `line ${line}: ${column}: ${reason}`,
    )
    const changes = done.changed.flatMap(({ email, changes }) =>
      changes.map(({ field, from, to }) => `${email}: ${field}: ${from ?? ''} -> ${to}`),
    )
    print(
      values.json
        ? JSON.stringify({ ...done, counts })
        : [...lines, ...changes, `${given.dryRun ? 'Would be' : 'Done'}: ${said.join(', ')}`].join(
            '\n',
          ),
    )
  } finally {
    await close()
  }
}
