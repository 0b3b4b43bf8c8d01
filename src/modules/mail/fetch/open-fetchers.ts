import { setTimeout as wait } from 'node:timers/promises'
import { type Ctx, type Hub, newContext, system } from '#kernel/context.ts'
import { findDefaultUnit } from '#modules/people/index.ts'
import { isHere } from '../mailboxes/fetch-type.ts'
import { putMailbox } from '../operations/mailboxes.ts'
import { db } from '../tables.ts'
import type { Fetched } from './client.ts'
import { keepFetching } from './keep-fetching.ts'

type Running = { version: number; stop: AbortController; done: Promise<void> }

/** Fetches from all mailboxes that are to be fetched from; a change of one is in force within seconds. */
export function openFetchers(hub: Hub, looksEvery = 5_000) {
  const running = new Map<string, Running>()
  const all = new AbortController()
  const begin = (box: Fetched & { version: number }) => {
    const stop = new AbortController()
    running.set(box.id, { version: box.version, stop, done: keepFetching(hub, box, stop.signal) })
  }
  let { imapUrl } = hub.settings
  async function look() {
    // Until there is a unit there is nobody whose mailbox it could be.
    const ctx = newContext(hub, { actor: system })
    if (imapUrl && (await arrangeBySetting(ctx, imapUrl))) imapUrl = undefined
    const boxes = await toFetch(ctx)
    const wanted = new Map(boxes.map((box) => [box.id, box]))
    for (const [id, { version, stop, done }] of running) {
      if (wanted.get(id)?.version === version) continue
      stop.abort()
      await done
      running.delete(id)
    }
    for (const box of boxes) if (!running.has(box.id)) begin(box)
  }
  const looking = (async () => {
    while (!all.signal.aborted) {
      await look().catch((error: unknown) => hub.log.warn({ err: error }, 'mailboxes not read'))
      await wait(looksEvery, undefined, { signal: all.signal }).catch(() => {})
    }
  })()
  return {
    /** What is being stored is stored; nothing more is fetched. */
    async close() {
      all.abort()
      await looking
      for (const { stop } of running.values()) stop.abort()
      await Promise.all([...running.values()].map(({ done }) => done))
    },
  }
}

/**
 * The one mailbox of an installation that is arranged by its settings (`imaps://user:password@host/folder`).
 * It becomes a row like the others, and the setting wins at each start.
 */
async function arrangeBySetting(ctx: Ctx, url: string) {
  const unit = await findDefaultUnit(ctx)
  if (!unit) return false
  const { protocol, hostname, port, username, password, pathname } = new URL(url)
  const user = decodeURIComponent(username)
  const secure = protocol === 'imaps:'
  await putMailbox(ctx, {
    unitId: unit.id,
    address: user.includes('@') ? user : `${user}@${hostname}`,
    secret: decodeURIComponent(password),
    imap: {
      ...{ host: hostname, user, port: port || (secure ? 993 : 143) },
      security: secure ? 'tls' : isHere(hostname) ? 'none' : 'starttls',
      folder: decodeURIComponent(pathname.slice(1)) || 'INBOX',
    },
  })
  return true
}

async function toFetch(ctx: Ctx): Promise<(Fetched & { version: number })[]> {
  const rows = await db(ctx)
    .selectFrom('mailboxes')
    .select(['id', 'address', 'imap', 'secret', 'version'])
    .where('secret', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ imap, secret, ...box }) =>
    imap && secret ? [{ ...box, imap, secret }] : [],
  )
}
