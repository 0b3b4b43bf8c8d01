import { buffer } from 'node:stream/consumers'
import { textOf } from '#engines/references/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { uploads } from '#kernel/files/upload.ts'
import { parse } from '#kernel/input.ts'
import { contactUnit } from '../contacts/persons.ts'
import { importPopulation, populationReport } from './operations.ts'

/** A table of figures is no larger. */
const maxBytes = 2_000_000

/** First a file, and what it would change; then, with the text that was shown, the change itself. */
export async function actOnPopulation(ctx: Ctx, raw: Record<string, unknown>) {
  const unitId = await contactUnit(ctx)
  if (raw['do'] === 'store') {
    await importPopulation(ctx, { unitId, csv: raw['csv'] as string })
    return { did: 'stored' as const }
  }
  const [file] = parse(uploads, raw['file'])
  if (!file) throw new Refusal('invalid', { file: ['required'] })
  if (file.size > maxBytes) throw new Refusal('too_large')
  const { text: csv } = textOf(await buffer(ctx.hub.files.read(file.sha256)))
  try {
    return { did: 'report' as const, csv, report: await populationReport(ctx, { unitId, csv }) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid')
      throw new Refusal('invalid', { file: ['no_columns'] })
    throw error
  }
}
