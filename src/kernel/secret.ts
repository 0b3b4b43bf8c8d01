import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { Hub } from './context.ts'

const kept = new WeakMap<Hub, string>()

/** What signs cookies and seals what others have entrusted to us: the setting, or one made at the first start and kept in the data folder. */
export function secretOf(hub: Hub): string {
  const known = kept.get(hub)
  if (known) return known
  const secret = hub.settings.secret ?? secretIn(hub.settings.data)
  kept.set(hub, secret)
  return secret
}

/** Encrypted for the database, so that a copy of it gives nobody a password; opened by the same installation. */
export const sealed = (hub: Hub, secret: string) =>
  symmetricEncrypt({ key: secretOf(hub), data: secret })
export const unsealed = (hub: Hub, kept: string) =>
  symmetricDecrypt({ key: secretOf(hub), data: kept })

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
