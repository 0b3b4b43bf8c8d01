import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../context.ts'
import type { Find, Instead, Subject } from './declaration.ts'
import { rowsOf } from './rows.ts'
import { dataWords } from './text.ts'

/**
 * Erases a person by the declared rules, in the caller's transaction: what hangs on a row goes before the
 * row. Doing it again changes nothing. Gives how many rows of each table went or were changed.
 */
export async function eraseRows(ctx: Ctx, who: Subject): Promise<Record<string, number>> {
  const done: Record<string, number> = {}
  for (const { table, finds } of [...ctx.hub.personalData].reverse())
    for (const find of finds) {
      const n = await eraseFound(ctx, who, table, find)
      if (n > 0) done[table] = (done[table] ?? 0) + n
    }
  await forgetJobs(ctx, who)
  return done
}

async function eraseFound(ctx: Ctx, who: Subject, table: string, find: Find): Promise<number> {
  const { erase } = find
  if (erase === 'keep') return 0
  const rows = rowsOf(ctx, who, find)
  const change =
    erase === 'delete'
      ? sql`delete from ${sql.table(table)} where ${rows}`
      : sql`update ${sql.table(table)} set ${sql.join(
          Object.entries(erase).map(
            ([column, instead]) => sql`${sql.ref(column)} = ${inPlace(who, column, instead)}`,
          ),
        )} where ${rows}`
  const { numAffectedRows = 0n } = await change.execute(ctx.db)
  return Number(numAffectedRows)
}

function inPlace(who: Subject, column: string, instead: Instead): RawBuilder<unknown> {
  switch (instead) {
    case 'null':
      return sql`null`
    case 'nobody':
      return sql`${dataWords.nobody.sv}`
    case 'nobody-in-both':
      return sql`${JSON.stringify(dataWords.nobody)}::jsonb`
    case 'slug':
      return sql`'erased-' || id`
    case 'address':
      return sql`'erased.' || id || '@navet.invalid'`
    case 'scrub':
      return scrubbed(sql.ref(column), [...who.addresses, ...who.names])
  }
}

/** The text without the person's addresses and names, the longest first; as whole words, in any case. */
const scrubbed = (text: RawBuilder<unknown>, told: string[]) =>
  [...new Set(told)]
    .sort((a, b) => b.length - a.length)
    .reduce<RawBuilder<unknown>>(
      (left, one) =>
        sql`regexp_replace(${left}, ${`(?<![[:alnum:]])${literal(one)}(?![[:alnum:]])`}, '[…]', 'gi')`,
      text,
    )

const literal = (text: string) => text.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')

/** Work that waits for one of the addresses, and what the queue remembers of work done for it. */
const forgetJobs = ({ db }: Ctx, { addresses }: Subject) =>
  sql`delete from jobs.job where exists (select 1 from unnest(${addresses}::text[]) said
    where position(said in lower(data::text)) > 0 or position(said in lower(output::text)) > 0)`.execute(
    db,
  )
