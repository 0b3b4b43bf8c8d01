import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

export type Acknowledged = { id: string; number: string }

/**
 * API clients as they should be: each asks for one case after the other, and asks again with the
 * same key for as long as it has had no answer. The key is the case's subject, too.
 */
export function startClients(url: string, token: string, count = 8) {
  const acknowledged = new Map<string, Acknowledged>()
  const refusals: number[] = []
  const asking = { more: true }
  const ask = async (key: string) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    }
    const requester = { email: `${key.slice(0, 2)}@example.org` }
    const body = JSON.stringify({ subject: key, message: 'Hej!', requester })
    const response = await fetch(`${url}/api/v1/cases`, { method: 'POST', headers, body })
    if (response.status === 201) return (await response.json()) as Acknowledged
    if (response.status < 500) refusals.push(response.status)
    await response.body?.cancel()
    return undefined
  }
  const client = async () => {
    while (asking.more) {
      const key = randomUUID()
      for (;;) {
        const made = await ask(key).catch(() => undefined)
        if (made) {
          acknowledged.set(key, made)
          break
        }
        await wait(100)
      }
    }
  }
  const all = Promise.all(Array.from({ length: count }, client))
  return {
    acknowledged,
    /** Statuses that say that a client was wrong: there should be none. */
    refusals,
    ask,
    async until(enough: number) {
      while (acknowledged.size < enough) await wait(20)
    },
    /** Lets every client finish what it has asked for. */
    async finish() {
      asking.more = false
      await all
    },
  }
}
