import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { codesImport } from '#modules/catalogue/codes/commands.ts'
import { perform } from './act.ts'
import { type Run, WrongUsage } from './command.ts'

const usage = 'Usage: navet codes import LIST FILE [--dry-run] [--json]'

export const run: Run = async (args, io) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const [verb, list, file, ...more] = positionals
  if (verb !== 'import' || !list || !file || more.length > 0) throw new WrongUsage(usage)
  const bytes = await readFile(file)
  const dryRun = values['dry-run'] ?? false
  await perform(
    async (ctx) => {
      const result = await codesImport(ctx, { list, bytes, dryRun })
      if (result.refused.length > 0) process.exitCode = 1
      return { result, said: said(result, dryRun) }
    },
    io,
    values.json,
  )
}

type Done = Awaited<ReturnType<typeof codesImport>>

const said = ({ list, refused, same, ...lists }: Done, dryRun: boolean) =>
  [
    ...refused.map(({ line, fault, value }) => `line ${line}: ${fault}: ${value}`),
    `${list}: ${lists.new.length} new, ${lists.changed.length} changed, ${lists.gone.length} gone, ${same} the same, ${refused.length} refused.`,
    dryRun || refused.length > 0 ? 'Nothing is stored.' : 'Stored.',
  ].join('\n')
