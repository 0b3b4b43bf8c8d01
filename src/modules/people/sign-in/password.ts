import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane; about 35 ms. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }

/** The hash to keep, in the customary form, so that another program could read it. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await tagOf(password, salt, cost)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${b64(salt)}$${b64(tag)}`
}

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

export async function passwordFits(password: string, hash: string): Promise<boolean> {
  const [, m, t, p, salt, tag] = form.exec(hash) ?? []
  if (!salt || !tag) return false
  const kept = { memory: Number(m), passes: Number(t), parallelism: Number(p) }
  const found = await tagOf(password, Buffer.from(salt, 'base64'), kept)
  const wanted = Buffer.from(tag, 'base64')
  return found.length === wanted.length && timingSafeEqual(found, wanted)
}

const tagOf = (password: string, nonce: Buffer, given: typeof cost) =>
  // The same letters may be typed in two ways (å as one sign or as two); NFKC makes them one.
  derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: 32, ...given })

const b64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
