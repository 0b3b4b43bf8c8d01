import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { inject } from 'vitest'

/** The letters that have come to an address, oldest first. */
export async function lettersTo(address: string): Promise<ParsedMail[]> {
  const folder = inject('given').letters
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  const all = await Promise.all(
    names.sort().map((name) => simpleParser(readFileSync(join(folder, name)))),
  )
  return all.filter(({ to }) => [to].flat().some((one) => one?.text.includes(address)))
}

/** Waits until so many letters have come, and gives the last of them. */
export async function letterTo(address: string, count: number): Promise<ParsedMail> {
  for (let tries = 0; tries < 200; tries++) {
    const letters = await lettersTo(address)
    if (letters.length >= count) return letters[count - 1]!
    await wait(150)
  }
  throw new Error(`letter ${count} to ${address} has not come`)
}

/** Every address that a letter leads to, in its text and in its HTML. */
export const linksOf = ({ text = '', html }: ParsedMail): string[] => [
  ...new Set([
    ...(text.match(/https?:\/\/\S+/g) ?? []),
    ...[...(html || '').matchAll(/href="([^"]+)"/g)].map(([, href]) =>
      href!.replaceAll('&amp;', '&'),
    ),
  ]),
]
