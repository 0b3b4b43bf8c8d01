import { type DatabaseConnection, type Driver, PostgresDialect, Transaction } from 'kysely'
import type { CompiledQuery, QueryResult } from 'kysely'
import type pg from 'pg'

/**
 * Kysely's PostgreSQL dialect over connections that are asked several things at once. To wake the
 * other side costs more than most statements of a page: so what is asked in one turn of the event
 * loop, outside of transactions, goes over one connection, in one packet there and one back. A
 * transaction has its connection for itself, and sends its beginning along with its first statement.
 * (decision 0019)
 */
export class TurnsDialect extends PostgresDialect {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    super({ pool })
    this.#pool = pool
  }
  override createDriver(): Driver {
    return new TurnsDriver(this.#pool)
  }
}

/**
 * The same transaction, whose statements do not wait for each other: Kysely lets one go at a time, as
 * other drivers need it.
 */
export async function pipelined(transaction: Transaction<any>): Promise<Transaction<any>> {
  const executor = transaction.getExecutor()
  const connection = await executor.provideConnection(async (connection) => connection)
  return new Transaction({
    ...asked,
    executor: executor.withConnectionProvider({ provideConnection: (use) => use(connection) }),
  })
}
/** Kysely wants them for what a transaction refuses anyway: another transaction, its end. */
const asked = { config: {} as never, dialect: {} as never, driver: {} as never }

class TurnsDriver implements Driver {
  readonly #pool: pg.Pool
  #turn: Lent | undefined

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  async init() {}
  async acquireConnection() {
    return new Connection(() => this.#ofThisTurn())
  }
  async beginTransaction(connection: DatabaseConnection) {
    await (connection as Connection).begin(await this.#pool.connect())
  }
  async commitTransaction(connection: DatabaseConnection) {
    await (connection as Connection).commit()
  }
  async rollbackTransaction(connection: DatabaseConnection) {
    await (connection as Connection).rollback()
  }
  async releaseConnection(connection: DatabaseConnection) {
    ;(connection as Connection).release()
  }
  async destroy() {
    await this.#pool.end()
  }

  #ofThisTurn() {
    if (!this.#turn || this.#turn.over) {
      this.#turn = new Lent(this.#pool.connect())
      setImmediate(() => (this.#turn = undefined))
    }
    return this.#turn.use()
  }
}

/** A pool's connection that several use; the last one gives it back. */
class Lent {
  readonly client: Promise<pg.PoolClient>
  /** Given back: it is somebody else's now, though the turn may go on. */
  over = false
  #users = 0

  constructor(client: Promise<pg.PoolClient>) {
    this.client = client
    client.catch(() => {}) // whoever uses it is told
  }
  use() {
    this.#users++
    return this
  }
  release() {
    if (--this.#users > 0) return
    this.over = true
    this.client.then(
      (client) => client.release(),
      () => {},
    )
  }
}

class Connection implements DatabaseConnection {
  readonly #borrow: () => Lent
  #lent: Lent | undefined
  #own: pg.PoolClient | undefined
  #begun: Promise<unknown> | undefined
  #broken = false

  constructor(borrow: () => Lent) {
    this.#borrow = borrow
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const client = this.#own ?? (await (this.#lent ??= this.#borrow()).client)
    return resultOf(await client.query(sql, parameters as unknown[]))
  }

  async begin(client: pg.PoolClient) {
    this.#own = client
    this.#begun = client.query('begin')
    this.#begun.catch(() => {}) // the commit is told, if it comes so far
  }
  async commit() {
    await this.#begun
    const { command } = await this.#own!.query('commit')
    // What an error has aborted answers so, and without an error.
    if (command === 'ROLLBACK') throw new Error('the transaction was rolled back')
  }
  async rollback() {
    try {
      await this.#own!.query('rollback')
    } catch (error) {
      this.#broken = true
      throw error
    }
  }
  release() {
    this.#own?.release(this.#broken)
    this.#own = undefined
    this.#lent?.release()
    this.#lent = undefined
  }

  // oxlint-disable-next-line require-yield -- Kysely asks for one; nothing here reads by it
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('rows are read in pages, not by cursors')
  }
  async cancelQuery() {}
  async collectSessionInfo() {}
  async killSession() {}
}

const changes = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])
const resultOf = <R>({ command, rowCount, rows }: pg.QueryResult): QueryResult<R> => ({
  rows: rows as R[],
  ...(changes.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }),
})
