import { type Kysely, sql } from 'kysely'
import { inject } from 'vitest'
import { openDatabase } from '#kernel/database/index.ts'

/** Beside the running Navet, as the command line does it. */
export const openTables = () => {
  const { data, databaseUrl } = inject('given')
  return openDatabase({ dataDir: data, share: true, max: 1, ...(databaseUrl && { databaseUrl }) })
}

/**
 * What every table holds: its rows and a checksum. Of the queue's own schema only the jobs that
 * Navet gave it count; its clockwork ticks by itself.
 */
export async function stateOf(db: Kysely<any>): Promise<Record<string, string>> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE'
      and table_schema not in ('pg_catalog', 'information_schema', 'jobs')
    order by 1, 2`.execute(db)
  const state: Record<string, string> = {}
  for (const { schema, name } of rows) {
    const table = sql.table(`${schema}.${name}`)
    const found = await sql<{ n: number; sum: string }>`
      select count(*) as n, md5(string_agg(t::text, ' ' order by t::text)) as sum
      from ${table} t`.execute(db)
    const { n, sum } = found.rows[0]!
    state[`${schema}.${name}`] = `${n} rows ${sum}`
  }
  const jobs = await sql<{ name: string; n: number }>`
    select data ->> 'name' as name, count(*) as n from jobs.job where name = 'navet'
    group by 1 order by 1`.execute(db)
  for (const { name, n } of jobs.rows) state[`job ${name}`] = `${n}`
  return state
}
