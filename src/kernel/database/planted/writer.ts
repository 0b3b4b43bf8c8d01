import { openDatabase } from '../index.ts'

// Writes rows from four clients and tells of each that was acknowledged, until it is killed.
const [dataDir, databaseUrl] = process.argv.slice(2) as [string, string?]
const { pool } = await openDatabase({ dataDir, databaseUrl })
await pool.query('create table if not exists written (id text)')
process.on('disconnect', () => process.exit())

const write = async () => {
  for (;;) {
    const id = crypto.randomUUID()
    await pool.query('insert into written values ($1)', [id])
    process.send!(id)
  }
}
await Promise.all([write(), write(), write(), write()])
