import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { samplesIn } from './golden/load.ts'
import { kindOf, readMail, readText, textOf } from './index.ts'

const found = async (raw: Uint8Array) => {
  const mail = await readMail([raw])
  return { kind: kindOf(mail, textOf(mail)).kind, text: readText(mail).text, subject: mail.subject }
}
const golden = (file: string) => readFileSync(new URL(`golden/${file}`, import.meta.url), 'utf8')
const lineEndings = (raw: Buffer, ending: string) =>
  Buffer.from(raw.toString('latin1').replaceAll('\n', ending), 'latin1')

for (const file of ['sv.txt', 'others.txt', 'difficult.txt'])
  test.each(samplesIn(golden(file)))(`${file} $name`, async ({ raw, kind, text }) => {
    const result = await found(raw)
    expect(result.kind).toBe(kind)
    if (text !== null) expect(result.text).toBe(text)
    for (const ending of ['\r\n', '\r'])
      expect(await found(lineEndings(raw, ending))).toEqual(result)
    expect(await found(raw)).toEqual(result)
  })
