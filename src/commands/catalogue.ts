import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { newContext, system } from '#kernel/context.ts'
import { catalogueExport, catalogueImport, type Difference } from '#modules/catalogue/commands.ts'
import { type Run, WrongUsage } from './command.ts'
import { openHub } from '../server.ts'

const usage = 'Usage: navet catalogue export [FILE] | import FILE [--apply] [--json]'

export const run: Run = async (args, { settings, print }) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { apply: { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const [verb, file, ...more] = positionals
  if (!['export', 'import'].includes(verb ?? '') || more.length > 0) throw new WrongUsage(usage)
  if (verb === 'import' && !file) throw new WrongUsage(usage)
  const text = verb === 'import' ? await readFile(file!, 'utf8') : ''
  const { hub, close } = await openHub(settings(), { share: true })
  try {
    const ctx = newContext(hub, { actor: system })
    if (verb === 'export') {
      const written = await catalogueExport(ctx)
      if (file) await writeFile(file, written)
      else print(written.trimEnd())
      return
    }
    const done = await catalogueImport(ctx, { text, apply: values.apply ?? false })
    print(values.json ? JSON.stringify(done) : said(done))
    if (done.faults.length > 0) process.exitCode = 1
  } finally {
    await close()
  }
}

const said = ({ faults, changed, same, onlyHere, newSynonyms, stored, ...lists }: Difference) =>
  [
    ...faults.map(({ line, place, fault }) => `line ${line}: ${place}: ${fault}`),
    ...lists.new.map((page) => `+ ${page}`),
    ...changed.flatMap(({ page, changes }) => [
      `~ ${page}`,
      ...changes.map(({ path, pieces }) => `    ${path}: ${pieces.map(shown).join('')}`),
    ]),
    ...newSynonyms.map((words) => `+ synonyms ${words.join(', ')}`),
    ...onlyHere.map((page) => `  ${page} is not in the file, and stays as it is`),
    faults.length > 0
      ? `${faults.length} refused. Nothing is stored.`
      : `${lists.new.length} new, ${changed.length} changed, ${same} the same. ${stored ? 'Stored.' : 'Nothing is stored yet: --apply stores it.'}`,
  ].join('\n')

/** As in a text with corrections: what went in brackets, what came in braces. */
const shown = ({ text, how }: Difference['changed'][number]['changes'][number]['pieces'][number]) =>
  how === 'kept' ? text : how === 'out' ? `[-${text}-]` : `{+${text}+}`
