/**
 * "On … wrote:" in the languages that mail programs speak. Each says what it must hold beside the verb: a
 * date or an address, so that a sentence of the writer's own is not taken for one.
 */
const verbs =
  // who … wrote … : at the end, whatever stands between
  'wrote|writes|said|skrev( följande)?|skreiv|schrieb( folgendes)?|geschrieben|a écrit|écrivait|escribió|escribe|ha scritto|scrisse|schreef( het volgende)?|het volgende geschreven|' +
  'kirjoitti|napisał(a|\\(a\\)|\\(-a\\))?|pisze|escreveu|пишет|писал(а|\\(а\\))?|написал(а|\\(а\\))?|пише|написав|написа|写道|寫道|のメール|は書きました|さんは書きました|님이 작성|작성|' +
  'napsal(a|\\(a\\))?|napísal(a|\\(a\\))?|ezt írta|írta|a scris|έγραψε|yazdı|đã viết|menulis|כתב|كتب|je napisa(o|la)|je napisao/la|kirjutas|rakstīja|rašė|skrifaði|va escriure'

const evidence =
  /\d{1,4}[-./ ]\d{1,2}|\d{1,2}\.? \p{L}{3,}\.? \d{4}|\p{L}{3,}\.? \d{1,2},? \d{4}|\d{4}\s?年|\d{1,2}[:.]\d{2}|[^\s<>@]+@[^\s<>@]+/u

// Chinese, Japanese and Korean write no blank before the verb, Hungarian and Chinese a date after it.
const ends = new RegExp(
  `(^|[\\s,)>\\]"”»\\d\\p{Lo}])(${verbs})\\s*(\\([^()]{0,60}\\)|[^:：.!?]{0,80}?)\\s?[:：]?\\s*$`,
  'iu',
)
/** The verb first and the writer after it, as Swedish, Nordic and German clients do: "Den … skrev Anna Berg <…>:" */
const between =
  /^(den|på|kl|am|op|on|le|el|il|w dniu|dnia|em|a|pe|ma|ti|ke|to|la|su|dne|\p{L}{2,3}|\d).{3,160}\s(skrev|skreiv|schrieb|schreef|wrote|napisał(a|\(a\))?|napsal(a|\(a\))?|kirjoitti)\s.{1,160}[:：]\s*$/iu
const colonEnd = /[:：]\s*(>\s*)?$/
/** No verb: date, name and address, as an old Gmail and some phones write. */
const bare =
  /^(\d{4}[-/年.]\s?\d{1,2}[-/月.]\s?\d{1,2}日?|\p{L}{2,4},? \d{1,2}\.? \p{L}{3,9}\.? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}).{0,80}<[^\s<>@]+@[^\s<>]+>\s*[:：]?\s*$/iu
/** The noun or verb first, and whom it is of: "Quoting Anna <…>:". */
const quoting =
  /^(quoting|zitat von|citat från|citat fra|citerar|sitat fra|citation de|citando|cita de|citazione da|citaat van|cytat od|cytowanie)\s.{1,200}[:：]\s*$/iu
/** With a date, over quoted lines, the verb may stand anywhere: "Anna kirjoitti 12.5.2026 klo 10.12:". */
const anywhere = new RegExp(`(^|[\\s,)>\\]"”»\\d\\p{Lo}])(${verbs})(\\s.{0,160})?[:：]\\s*$`, 'iu')
const address = /[^\s<>@]+@[^\s<>@]+/u
const date = /\d{1,4}[-./ ]+\d{1,2}|\d{1,2}\.? \p{L}{3,}|\p{L}{3,}\.? \d{1,2}/u
const starts =
  /^\W{0,2}((on|den|på|kl|am|op|le|el|il|em|w|dnia|from)\b|\p{L}{2,6}[.,]|\p{L}{2,3} \d|\d|["']?\p{Lu}|["']?\p{Lo}|[^\s<>@]+@[^\s<>@]+\s)/iu

/**
 * The attribution that begins at this line: how many lines it takes (programs break them), or 0. Lines
 * are without quote marks. `quoted`: what follows it is marked with ">", which is evidence enough.
 */
export function attributionAt(
  lines: string[],
  at: number,
  quotedAfter: (line: number) => boolean,
): number {
  let joined = ''
  for (let length = 1; length <= 4 && at + length <= lines.length; length++) {
    const line = lines[at + length - 1]!.trim()
    if (line === '' || line.length > 300) return 0
    joined = joined ? `${joined} ${line}` : line
    if (isAttribution(joined, quotedAfter(at + length), length === 1)) return length
    // A sentence that ends here is the writer's own; "tirs." and "5. maj" end in no sentence.
    if (/[.!?]$/.test(line) && !/\d|^\p{L}{1,5}\.$/u.test(line)) return 0
    if (
      length === 1 &&
      /\p{L}{3,}[.!?]$/u.test(line) &&
      attributionAt(lines, at + 1, quotedAfter) > 0
    )
      return 0
  }
  return 0
}

function isAttribution(line: string, beforeQuote: boolean, single: boolean) {
  // Zoho puts dashes about it, which is evidence as quote marks are.
  const dashed = /^-{2,}.*\s-{2,}$/.test(line.trim())
  const text = line.replace(/^[-*_\s]+|[-*_\s]+$/g, '').replace(/ /g, ' ')
  if (text.length > 400) return false
  const closes = colonEnd.test(text)
  // Cheap questions first: most lines of most mails are no attribution.
  if (!closes && !beforeQuote && !text.includes('@')) return false
  if (bare.test(text)) return true
  if (closes && quoting.test(text)) return beforeQuote || address.test(text)
  // On one line only: the line before may be the answer itself.
  const over = single && closes && beforeQuote
  if (over && evidence.test(text) && anywhere.test(text)) return true
  // In a language that is not known here: a date, an address and a colon over quoted lines.
  if (over && address.test(text) && date.test(text.replace(address, ''))) return true
  const said = (ends.test(text) || between.test(text)) && starts.test(text)
  if (!said) return false
  if (!closes) return (beforeQuote || dashed) && evidence.test(text)
  return beforeQuote || evidence.test(text)
}
