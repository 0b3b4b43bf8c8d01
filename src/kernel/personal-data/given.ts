import { sql } from 'kysely'
import type { Ctx } from '../context.ts'
import type { Text2 } from '../text.ts'
import type { Declared, Subject } from './declaration.ts'
import { rowsOf } from './rows.ts'

/** One table's rows about a person, as the person is given them: values by the column's name. */
export type Given = {
  declared: Declared
  parts: { as: Text2 | undefined; columns: string[]; rows: Record<string, unknown>[] }[]
}

/**
 * Every row that tells of a person, with the columns that are theirs to see. What is about others, and
 * what only the unit is to read, the declarations leave out.
 */
export async function givenTo(ctx: Ctx, who: Subject): Promise<Given[]> {
  const all: Given[] = []
  for (const declared of ctx.hub.personalData) {
    const parts: Given['parts'] = []
    for (const find of declared.finds) {
      const columns = find.gives ?? Object.keys(declared.shows)
      if (columns.length === 0) continue
      const { rows } = await sql<{ row: Record<string, unknown> }>`
        select jsonb_build_object(${sql.join(columns.flatMap((name) => [sql.lit(name), sql.ref(name)]))}) as row
        from ${sql.table(declared.table)} where ${rowsOf(ctx, who, find)} order by ${sql.ref(columns[0]!)}`.execute(
        ctx.db,
      )
      if (rows.length > 0) parts.push({ as: find.as, columns, rows: rows.map(({ row }) => row) })
    }
    all.push({ declared, parts })
  }
  return all
}
