import type { PGlite } from '@electric-sql/pglite'
import { createServer } from 'node:net'
import type { Socket } from 'node:net'
import { splitMessages } from './wire.ts'

/**
 * Serves one PGlite to several clients over a Unix socket, as PostgreSQL would.
 *
 * PGlite has one session, so clients take turns. A turn is everything up to the client's Sync
 * (`pglite-socket` takes turns message by message: two clients' Parse and Bind get mixed), and goes
 * on for as long as its transaction is open.
 */
export const servePglite = async (db: PGlite, path: string, busySince: BusySince = () => {}) => {
  const turns = takeTurns(db, busySince)
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)))
    serveClient(socket, turns)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  return {
    async close() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await turns.end()
    },
  }
}

/** Told when a message begins (in ms), and 0 when it is done. */
type BusySince = (moment: number) => void
type Client = { gone: boolean }
type Turns = ReturnType<typeof takeTurns>
type Waiting = { client: Client; work: () => Promise<void> }

const takeTurns = (db: PGlite, busySince: BusySince) => {
  const queue: Waiting[] = []
  let owner: Client | null = null // who has a transaction open, or a batch not yet synced
  let busy: Promise<void> | null = null
  let ended = false

  const next = () => {
    if (ended) return undefined
    if (owner === null) return queue.shift()
    const index = queue.findIndex((waiting) => waiting.client === owner)
    return index === -1 ? undefined : queue.splice(index, 1)[0]
  }

  const takeAll = async () => {
    await Promise.resolve() // so that `busy` is set before it is cleared
    // An error here is a crash of PGlite itself: it is left to end the worker.
    for (let waiting = next(); waiting; waiting = next()) await waiting.work()
    busy = null
  }
  const run = () => void (busy ??= takeAll())

  return {
    /** Rolls back what is open, and lets nobody in any more. */
    async end() {
      ended = true
      await busy
      if (db.isInTransaction()) await db.exec('rollback')
    },
    enter(client: Client, messages: Uint8Array[], answer: (data: Buffer) => void) {
      const work = async () => {
        if (client.gone) return
        // All in one call, and its answer in one write: a statement is five messages and as many
        // answers, and each wake-up of the other side costs more than most statements.
        const answers = inOneWrite(answer)
        busySince(Date.now())
        await db.runExclusive(() =>
          db.execProtocolRawStream(joined(messages), { onRawData: answers.add }),
        )
        answers.flush()
        busySince(0)
        const unsynced = messages.at(-1)?.[0] === FLUSH
        owner = unsynced || db.isInTransaction() ? client : null
      }
      queue.push({ client, work })
      run()
    },
    leave(client: Client) {
      client.gone = true
      const work = async () => {
        if (owner !== client) return
        // A Sync ends what was not synced; it answers to nobody.
        await db.runExclusive(() => db.execProtocolRawStream(SYNC_MESSAGE, { onRawData() {} }))
        if (db.isInTransaction()) await db.exec('rollback')
        owner = null
      }
      queue.push({ client, work })
      run()
    },
  }
}

const joined = (messages: Uint8Array[]) =>
  messages.length === 1 ? messages[0]! : new Uint8Array(Buffer.concat(messages))

/** What PGlite says, kept until the turn is over, or until it is much. */
const inOneWrite = (write: (data: Buffer) => void) => {
  let parts: Buffer[] = []
  let size = 0
  const flush = () => {
    if (size > 0) write(Buffer.concat(parts, size))
    parts = []
    size = 0
  }
  return {
    flush,
    add(data: Uint8Array) {
      parts.push(Buffer.from(data)) // PGlite reuses its buffer: what is written later must be a copy
      size += data.length
      if (size > MUCH) flush()
    },
  }
}

const MUCH = 256 * 1024
const FLUSH = 'H'.charCodeAt(0)
const TERMINATE = 'X'.charCodeAt(0)
const ENDS_A_TURN = new Set(['S', 'Q', 'F', 'H'].map((letter) => letter.charCodeAt(0)))
const SYNC_MESSAGE = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4)

const serveClient = (socket: Socket, turns: Turns) => {
  const client: Client = { gone: false }
  let started = false
  let received: Buffer = Buffer.alloc(0)
  let batch: Uint8Array[] = []

  const answer = (data: Buffer) => {
    if (socket.writable) socket.write(data)
  }

  socket.setNoDelay(true)
  socket.on('data', (data) => {
    const { messages, rest } = splitMessages(Buffer.concat([received, data]), started)
    received = rest
    for (const { kind, message } of messages) {
      if (kind === 'ssl') socket.write('N')
      else if (kind === 'cancel') socket.end()
      else if (kind === 'startup') {
        started = true
        turns.enter(client, [message], answer)
      } else if (message[0] === TERMINATE) socket.end()
      else {
        batch.push(message)
        if (!ENDS_A_TURN.has(message[0]!)) continue
        turns.enter(client, batch, answer)
        batch = []
      }
    }
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => turns.leave(client))
}
