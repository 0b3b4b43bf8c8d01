import { textOf } from '#engines/references/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { codesReport, importCodes } from './operations.ts'

/** `navet codes import LIST FILE`: the report; without a dry run stored, unless a line is refused. */
export async function codesImport(
  ctx: Ctx,
  { list, bytes, dryRun }: { list: string; bytes: Uint8Array; dryRun: boolean },
) {
  const given = { list, csv: textOf(bytes).text }
  const report = await codesReport(ctx, given)
  return dryRun || report.refused.length > 0 ? report : importCodes(ctx, given)
}
