import libmime from 'libmime'
import parseAddresses from 'nodemailer/lib/addressparser'
import { decodeText, tidy } from './charset.ts'

export type Address = { name: string; address: string }
type RawLine = { key: string; line: string }

/** The header of a message or part: names in lower case, values unfolded and decoded, in their order. */
export class Headers {
  private readonly lines: [string, string][]

  constructor(raw: RawLine[]) {
    this.lines = raw.map(({ key, line }) => [key, valueOf(line)])
  }

  /** The first field of that name, its encoded words decoded. */
  get(name: string): string | undefined {
    const raw = this.raw(name)
    return raw === undefined ? undefined : decodeWords(raw)
  }

  /** The first field of that name as it was sent. */
  raw(name: string): string | undefined {
    return this.lines.find(([key]) => key === name)?.[1]
  }

  all(name: string): string[] {
    return this.lines.filter(([key]) => key === name).map(([, value]) => decodeWords(value))
  }

  has(name: string): boolean {
    return this.lines.some(([key]) => key === name)
  }

  /** All fields that start so, as name and value. */
  starting(prefix: string): [string, string][] {
    return this.lines.filter(([key]) => key.startsWith(prefix))
  }

  addresses(name: string): Address[] {
    const raw = this.lines.filter(([key]) => key === name).map(([, value]) => value)
    return raw.flatMap((value) => addressesIn(value))
  }

  /** Message ids without their angle brackets, in order, each once. */
  ids(name: string): string[] {
    return idsIn(
      this.lines
        .filter(([key]) => key === name)
        .map(([, value]) => value)
        .join(' '),
    )
  }
}

/** Programs break long ids over lines, and some forget the brackets. */
export const idsIn = (text: string): string[] => {
  const bracketed = [...text.matchAll(/<([^<>]+)>/g)].map((found) => found[1]!.replace(/\s+/g, ''))
  const bare = bracketed.length > 0 ? [] : text.split(/[\s,]+/).filter((one) => /.@./.test(one))
  return [...new Set([...bracketed, ...bare])].filter((id) => id.length <= 998).slice(0, 1_000)
}

export const decodeWords = (text: string) => {
  try {
    return tidy(libmime.decodeWords(text)).trim()
  } catch {
    return tidy(text).trim()
  }
}

/** Groups ("Undisclosed recipients:;") are opened. Names are decoded after, so that a comma in one stays. */
const addressesIn = (value: string): Address[] =>
  parseAddresses(value, { flatten: true }).flatMap(({ name, address }) => {
    const decoded = decodeWords(address ?? '')
    return decoded.includes('@') || name
      ? [{ name: decodeWords(name).replace(/^['"]|['"]$/g, ''), address: decoded.toLowerCase() }]
      : []
  })

const valueOf = (line: string) => {
  // The parser hands over bytes as characters; what is not ASCII is UTF-8 or what Windows wrote.
  const text = decodeText(Buffer.from(line, 'binary'), undefined)
  return text
    .slice(text.indexOf(':') + 1)
    .replace(/\r?\n[ \t]*/g, ' ')
    .trim()
}
