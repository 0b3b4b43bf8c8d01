import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endedBy, foundIn } from './corpora.ts'
import { samplesIn } from './golden/load.ts'
import { readMail, safeHtml } from './index.ts'

/** Seconds to go on for; without it the same few rounds each time. */
const seconds = Number(process.env['NAVET_MAIL_FUZZ'] ?? 0)
const fewest = 8
const seed = Number(process.env['NAVET_MAIL_FUZZ_SEED'] ?? 6)

const messages = ['sv.txt', 'others.txt', 'difficult.txt'].flatMap((file) =>
  samplesIn(readFileSync(new URL(`golden/${file}`, import.meta.url), 'utf8')).map(({ raw }) => raw),
)
const pieces = [
  '\0',
  '\r',
  '\r\n\r\n',
  '--b',
  '--b--',
  'Content-Type: multipart/mixed; boundary=b\n\n',
  '> ',
  '=?utf-8?Q?=C3?=',
  'Content-Transfer-Encoding: base64\n',
  'Content-Type: text/html; charset=x-none\n\n',
  '<table><td>',
  '\ufeff',
  '=\n',
  'Content-Type: application/ms-tnef\n\n',
  'From: ',
  '____\n',
  '<'.repeat(300),
  '\x1b$B',
  'Den 5 maj skrev A:\n',
].map((piece) => Buffer.from(piece))

/** A message that was broken in some places: cut, repeated, or with something strange in it. */
const broken = fc
  .tuple(
    fc.nat(messages.length - 1),
    fc.array(fc.tuple(fc.nat(9_999), fc.nat(2), fc.nat(pieces.length - 1), fc.nat(400)), {
      maxLength: 8,
    }),
  )
  .map(([which, breaks]) =>
    breaks.reduce((raw, [place, how, piece, length]) => {
      const at = Math.floor((place / 10_000) * raw.length)
      if (how === 0) return Buffer.concat([raw.subarray(0, at), raw.subarray(at + length)])
      const put = how === 1 ? pieces[piece]! : raw.subarray(at, at + length)
      return Buffer.concat([raw.subarray(0, at), put, raw.subarray(at)])
    }, messages[which]!),
  )

test(
  'no broken message makes it fail, wait or lose text, and the line ending changes nothing',
  async () => {
    const until = performance.now() + seconds * 1000
    for (let round = 0; round < fewest || performance.now() < until; round++)
      await fc.assert(
        fc.asyncProperty(broken, async (raw) => {
          const found = await foundIn(raw)
          expect(found.text.includes('\0')).toBe(false)
          expect(await foundIn(raw)).toEqual(found)
          const [lf, crlf] = ['\n', '\r\n'].map((ending) => endedBy(raw, ending))
          if (lf && crlf) expect(await foundIn(crlf)).toEqual(await foundIn(lf))
          const { bodies } = await readMail([raw])
          for (const { html } of bodies)
            expect(safeHtml(html ?? '').html).not.toMatch(
              /<script|<iframe|\son\w+\s*=|javascript:/i,
            )
        }),
        { numRuns: 25, seed: seed + round },
      )
  },
  seconds * 1000 + 60_000,
)
