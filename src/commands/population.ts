import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { newContext, system } from '#kernel/context.ts'
import { populationImport } from '#modules/people/commands.ts'
import { type Run, WrongUsage } from './command.ts'
import { openHub } from '../server.ts'

const usage = 'Usage: navet population import FILE [--dry-run] [--json]'

export const run: Run = async (args, { settings, print }) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const [verb, file, ...more] = positionals
  if (verb !== 'import' || !file || more.length > 0) throw new WrongUsage(usage)
  const bytes = await readFile(file)
  const { hub, close } = await openHub(settings(), { share: true })
  try {
    const dryRun = values['dry-run'] ?? false
    const done = await populationImport(newContext(hub, { actor: system }), { bytes, dryRun })
    print(values.json ? JSON.stringify(done) : said(done, dryRun))
    if (done.refused.length > 0) process.exitCode = 1
  } finally {
    await close()
  }
}

type Done = Awaited<ReturnType<typeof populationImport>>

const said = ({ years, refused, same, ...lists }: Done, dryRun: boolean) =>
  [
    ...refused.map(({ line, fault, value }) => `line ${line}: ${fault}: ${value}`),
    `${years.join(', ')}: ${lists.new.length} new, ${lists.changed.length} changed, ${lists.gone.length} gone, ${same} the same, ${refused.length} refused.`,
    dryRun || refused.length > 0 ? 'Nothing is stored.' : 'Stored.',
  ].join('\n')
