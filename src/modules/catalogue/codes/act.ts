import { buffer } from 'node:stream/consumers'
import { textOf } from '#engines/references/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { uploads } from '#kernel/files/upload.ts'
import { parse } from '#kernel/input.ts'
import { codesReport, importCodes } from './operations.ts'

/** The text goes back with the page, and comes again with the answer: larger lists go in by command. */
const maxBytes = 900_000

/** First a file, and what it would change; then, with the text that was shown, the change itself. */
export async function actOnCodes(ctx: Ctx, raw: Record<string, unknown>) {
  const list = typeof raw['list'] === 'string' ? raw['list'] : ''
  if (raw['do'] === 'store') {
    await importCodes(ctx, { list, csv: typeof raw['csv'] === 'string' ? raw['csv'] : '' })
    return { did: 'stored' as const }
  }
  const [file] = parse(uploads, raw['file'])
  if (!file) throw new Refusal('invalid', { file: ['required'] })
  if (file.size > maxBytes) throw new Refusal('too_large')
  const { text: csv } = textOf(await buffer(ctx.hub.files.read(file.sha256)))
  try {
    return { did: 'report' as const, csv, report: await codesReport(ctx, { list, csv }) }
  } catch (error) {
    if (error instanceof Refusal && error.errors['csv'])
      throw new Refusal('invalid', { file: ['no_columns'] })
    throw error
  }
}
