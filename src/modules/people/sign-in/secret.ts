import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hub } from '#kernel/context.ts'

const kept = new WeakMap<Hub, string>()

/** What signs the session cookies: the setting, or one made at the first start and kept in the data folder. */
export function secretOf(hub: Hub): string {
  const known = kept.get(hub)
  if (known) return known
  const secret = hub.settings.secret ?? secretIn(hub.settings.data)
  kept.set(hub, secret)
  return secret
}

function secretIn(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'secret')
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32)
    throw new Error(`${file} is damaged; remove it, and everybody signs in anew`)
  return secret
}
