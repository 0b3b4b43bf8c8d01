import { setTimeout as wait } from 'node:timers/promises'
import { type Hub, newContext, system } from '#kernel/context.ts'
import { connectTo, type Fetched } from './client.ts'
import { leaseLife, leaveLease, noteFetched, takeLease } from './lease.ts'
import { prepare, takeNew } from './take-new.ts'

/** Servers may forget to tell of a new mail: it is asked for anyway, this often. */
const asksEvery = 2 * 60_000
/** Milliseconds to wait after that many faults in a row: from a second up to five minutes, never the same for all. */
export const backOff = (faults: number) =>
  Math.min(1_000 * 2 ** Math.min(faults - 1, 9), 300_000) * (0.75 + Math.random() / 2)

/** Fetches from one mailbox until `signal`: connects, takes what is new, waits in IDLE, and begins again. */
export async function keepFetching(hub: Hub, box: Fetched, signal: AbortSignal): Promise<void> {
  const me = crypto.randomUUID()
  const now = () => newContext(hub, { actor: system })
  let faults = 0
  while (!signal.aborted) {
    try {
      if (await takeLease(now(), box.id, me)) {
        await connected(hub, box, { signal, me, well: () => (faults = 0) })
      }
      await pause(5_000, signal)
    } catch (error) {
      faults++
      hub.log.warn({ err: error, mailbox: box.address }, 'a mailbox could not be fetched from')
      await noteFetched(now(), box.id, saidOf(error)).catch(() => {})
      await pause(backOff(faults), signal)
    }
  }
  await leaveLease(now(), box.id, me).catch(() => {})
}

type Turn = { signal: AbortSignal; me: string; well: () => void }

async function connected(hub: Hub, box: Fetched, { signal, me, well }: Turn) {
  const now = () => newContext(hub, { actor: system })
  const client = await connectTo(hub, box)
  const bell = newBell()
  const ring = () => bell.ring()
  client.on('exists', ring).on('close', ring)
  signal.addEventListener('abort', ring)
  const renew = setInterval(async () => {
    const still = await takeLease(now(), box.id, me).catch(() => false)
    if (!still) client.close()
  }, leaseLife / 3)
  try {
    await prepare(client, box)
    while (!signal.aborted && client.usable) {
      await takeNew(now(), client, box, () => !signal.aborted)
      await noteFetched(now(), box.id, null)
      well()
      await bell.heard(asksEvery)
    }
    if (!signal.aborted) throw new Error('the connection was closed')
    await Promise.race([client.logout().catch(() => {}), wait(2_000)])
  } finally {
    clearInterval(renew)
    signal.removeEventListener('abort', ring)
    // After a fault a half-read answer may still be on its way: nothing more is said.
    client.close()
  }
}

/** Rings that come while nobody listens are heard later. */
function newBell() {
  let rung = false
  let wake = () => {}
  return {
    ring() {
      rung = true
      wake()
    },
    async heard(milliseconds: number) {
      if (!rung)
        await new Promise<void>((resolve) => {
          const late = setTimeout(resolve, milliseconds)
          wake = () => (clearTimeout(late), resolve())
        })
      rung = false
    },
  }
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  wait(milliseconds, undefined, { signal }).catch(() => {})

/** What the server says; an access token or password is in none of it. */
const saidOf = (error: unknown) => {
  const { message, responseText, code } = error as Error & { responseText?: string; code?: string }
  return [code, message, responseText].filter(Boolean).join(': ')
}
