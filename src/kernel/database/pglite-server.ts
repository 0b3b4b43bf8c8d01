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
export const servePglite = async (db: PGlite, path: string) => {
  const turns = takeTurns(db)
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

type Client = { gone: boolean }
type Turns = ReturnType<typeof takeTurns>
type Waiting = { client: Client; work: () => Promise<void> }

const takeTurns = (db: PGlite) => {
  const queue: Waiting[] = []
  let owner: Client | null = null // who has a transaction open, or a batch not yet synced
  let busy = false
  let ended = false

  const next = () => {
    if (ended) return undefined
    if (owner === null) return queue.shift()
    const index = queue.findIndex((waiting) => waiting.client === owner)
    return index === -1 ? undefined : queue.splice(index, 1)[0]
  }

  const run = async () => {
    if (busy) return
    busy = true
    for (let waiting = next(); waiting; waiting = next()) {
      // An error here is a crash of PGlite itself: it is left to end the worker.
      await waiting.work()
    }
    busy = false
  }

  return {
    /** Rolls back what is open, and lets nobody in any more. */
    async end() {
      ended = true
      while (busy) await new Promise((resolve) => setTimeout(resolve, 1))
      if (db.isInTransaction()) await db.exec('rollback')
    },
    enter(client: Client, messages: Uint8Array[], answer: (data: Uint8Array) => void) {
      const work = async () => {
        if (client.gone) return
        for (const message of messages)
          await db.runExclusive(() => db.execProtocolRawStream(message, { onRawData: answer }))
        const unsynced = messages.at(-1)?.[0] === FLUSH
        owner = unsynced || db.isInTransaction() ? client : null
      }
      queue.push({ client, work })
      void run()
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
      void run()
    },
  }
}

const FLUSH = 'H'.charCodeAt(0)
const TERMINATE = 'X'.charCodeAt(0)
const ENDS_A_TURN = new Set(['S', 'Q', 'F', 'H'].map((letter) => letter.charCodeAt(0)))
const SYNC_MESSAGE = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4)

const serveClient = (socket: Socket, turns: Turns) => {
  const client: Client = { gone: false }
  let started = false
  let received: Buffer = Buffer.alloc(0)
  let batch: Uint8Array[] = []

  const answer = (data: Uint8Array) => {
    // PGlite reuses its buffer: what is written later must be a copy.
    if (socket.writable) socket.write(Buffer.from(data))
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
