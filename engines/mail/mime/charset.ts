import iconv from 'iconv-lite'

/** Labels that senders use for "I did not think of it": bytes that are valid UTF-8 are UTF-8. */
const careless =
  /^(|us-?ascii|ascii|ansi.*|iso-?8859-?1(5)?|latin-?1|windows-?1252|cp-?1252|utf-?8|unknown.*|default.*|x-unknown|8bit|binary)$/i

/**
 * The text that the bytes spell. The declared charset is believed unless the bytes contradict it: senders
 * label UTF-8 as Latin-1 and Windows-1252 as UTF-8 every day. Unknown labels fall back to the same guess.
 */
export function decodeText(bytes: Uint8Array, declared: string | undefined): string {
  const label = (declared ?? '').trim().replace(/^["']|["']$/g, '')
  const marked = byMark(bytes)
  if (marked) return tidy(decodeAs(bytes, marked) ?? '')
  if (careless.test(label)) return tidy(utf8OrWestern(bytes))
  return tidy(decodeAs(bytes, label) ?? utf8OrWestern(bytes))
}

/** No NUL, which no database text may hold; no half of a surrogate pair. */
export const tidy = (text: string) => text.replaceAll('\0', '').toWellFormed()

const byMark = (bytes: Uint8Array) => {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

function utf8OrWestern(bytes: Uint8Array) {
  const text = new TextDecoder('utf-8').decode(bytes)
  const wrong = text.split('\uFFFD').length - 1
  if (wrong === 0) return text
  // A few broken letters among many good ones: cut in the middle of one, or mended by somebody's filter.
  const letters = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  return wrong * 20 < letters ? text : new TextDecoder('windows-1252').decode(bytes)
}

function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  // Browsers' names first; "replacement" charsets such as iso-2022-kr throw, and are iconv-lite's then.
  try {
    return new TextDecoder(label.toLowerCase()).decode(bytes)
  } catch {
    return iconv.encodingExists(label) ? iconv.decode(Buffer.from(bytes), label) : undefined
  }
}
