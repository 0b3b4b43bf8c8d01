import { createHash, randomBytes } from 'node:crypto'
import { createOTP } from '@better-auth/utils/otp'
import { generateRandomString } from 'better-auth/crypto'

/** Seconds that a code is shown (RFC 6238). */
const period = 30

export const stepOf = (now: Date) => Math.floor(now.getTime() / 1000 / period)

/**
 * The step of time that a six-digit code belongs to: this one, or the one before or after, as clocks
 * differ. Null where it belongs to none.
 */
export async function stepOfCode(secret: string, code: string, now: Date): Promise<number | null> {
  const otp = createOTP(secret, { digits: 6, period })
  const around = [0, -1, 1].map((by) => stepOf(now) + by)
  const codes = await Promise.all(around.map((step) => otp.hotp(step)))
  const at = codes.indexOf(code)
  return at < 0 ? null : around[at]!
}

/** What the app is told, as a link for its camera and as letters to type. */
export function toldTo(secret: string, account: string) {
  const uri = createOTP(secret, { digits: 6, period }).url('Navet', account)
  return { uri, letters: new URL(uri).searchParams.get('secret')!.replace(/(.{4})(?=.)/g, '$1 ') }
}

export const newSecret = () => generateRandomString(32)

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
/** Ten codes for paper, `abcde-fghjk`, of 49 bits each: too many to guess at ten a quarter of an hour. */
export const newBackupCodes = () => Array.from({ length: 10 }, () => `${word()}-${word()}`)
const word = () => Array.from({ length: 5 }, letter).join('')
const letter = () => {
  // Bytes from 248 on would make the first letters likelier.
  for (;;) {
    const [byte] = randomBytes(1)
    if (byte! < 248) return letters[byte! % letters.length]!
  }
}

/** Typed with or without its hyphen, in small letters or large. */
export const backupHash = (code: string) =>
  createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, '')).digest('hex')
