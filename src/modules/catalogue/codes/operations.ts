import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { forbidden, invalid } from '#kernel/errors.ts'
import { parse } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { difference } from './compare.ts'
import { codesIn } from './file.ts'
import { mayImportCodes } from './policy.ts'
import { storedCodes } from './queries.ts'

const input = z.object({
  list: z
    .string()
    .trim()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  csv: z.string().min(1).max(10_000_000),
})

/** What a file would change in a list, and which of its lines cannot be taken; changes nothing. */
export async function codesReport(ctx: Ctx, raw: z.input<typeof input>) {
  const given = parse(input, raw)
  if (!mayImportCodes(ctx.actor)) throw forbidden()
  const { codes: _, ...report } = await reportOf(ctx, given)
  return report
}
export type CodesReport = Awaited<ReturnType<typeof codesReport>>

/** Replaces a list as a whole. While a line cannot be taken nothing is changed. */
export const importCodes = operation('codes.import', {
  input,
  allow: mayImportCodes,
  async run(ctx, given) {
    const { list } = given
    // Two files at once go one after the other: a list is one file's, never a mixture.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`codes ${list}`}, 0))`.execute(ctx.db)
    const { codes, ...report } = await reportOf(ctx, given)
    if (report.refused.length > 0) throw invalid({ csv: ['refused_lines'] })
    await db(ctx).deleteFrom('codes').where('list', '=', list).execute()
    for (let at = 0; at < codes.length; at += 1000)
      await db(ctx)
        .insertInto('codes')
        .values(
          codes.slice(at, at + 1000).map(({ code, name, from, until }) => ({
            ...{ list, code, name, fromDay: from, untilDay: until },
          })),
        )
        .execute()
    return report
  },
  trace: ({ list }) => ({ list }),
})

async function reportOf(ctx: Ctx, { list, csv }: z.output<typeof input>) {
  const { codes, refused } = await codesIn(csv)
  return { list, codes, refused, ...difference(await storedCodes(ctx, list), codes) }
}
