import { dirname } from 'node:path'
import pg from 'pg'

// Opens a transaction, says so, and waits to be killed.
const where = process.argv[2]!
const client = new pg.Client(
  where.startsWith('/')
    ? { host: dirname(where), user: 'postgres', database: 'postgres' }
    : { connectionString: where },
)
await client.connect()
await client.query('begin')
await client.query('insert into kept values (1)')
process.send!('open')
