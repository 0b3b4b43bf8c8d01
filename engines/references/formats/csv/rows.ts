const fewest = 4

type Take = (row: string[], line: number, broken: boolean) => void

/**
 * Rows of a text with fields parted by `separator`, quoted as RFC 4180 says: a field in quotes may
 * hold line ends and doubled quotes. Text may come in pieces. A quote that is never closed would take
 * in the rows after it: its row ends with its line when one of those is a row in its own right.
 */
export class Rows {
  line = 0
  /** How many fields a row has, as soon as it is known. */
  columns = 0
  private held: string[] = []
  private start = 1
  private open = false
  /** The fields read last had text after a closing quote. */
  private hasStray = false
  private readonly take: Take
  private readonly separator: string
  private readonly quoted: boolean

  constructor(separator: string, take: Take, quoted = true) {
    this.separator = separator
    this.take = take
    this.quoted = quoted
  }

  /** One physical line; a row that has an open quote goes on. */
  write(line: string) {
    if (this.held.length === 0) this.start = this.line + 1
    this.line += 1
    this.held.push(line)
    if (this.quoted) this.open = opensQuote(line, this.separator, this.open)
    if (!this.open) this.finish(false)
  }

  end() {
    while (this.held.length > 0) this.finish(true)
  }

  private finish(broken: boolean) {
    const { held } = this
    const text = held.length === 1 ? held[0]! : held.join('\n')
    this.held = []
    this.open = false
    if (text.trim() === '') return
    const fields = this.fields(text)
    const isOdd = broken || this.hasStray || fields.length !== this.columns
    const tookInAnother = isOdd && held.slice(1).some(this.isWhole)
    if (!tookInAnother) return this.take(fields, this.start, broken)
    this.take(this.fields(held[0]!), this.start, true)
    this.line = this.start
    for (const line of held.slice(1)) this.write(line)
  }

  /** Few texts of several lines have one with as many separators as the table has columns. */
  private isWhole = (line: string) =>
    this.columns >= fewest &&
    !opensQuote(line, this.separator, false) &&
    this.fields(line).length === this.columns

  private fields(text: string): string[] {
    const { separator } = this
    this.hasStray = false
    if (!this.quoted || !text.includes('"')) return text.split(separator)
    const fields: string[] = []
    let at = 0
    while (at <= text.length) {
      if (text.charCodeAt(at) !== 34) {
        const end = text.indexOf(separator, at)
        fields.push(text.slice(at, end === -1 ? text.length : end))
        if (end === -1) return fields
        at = end + 1
        continue
      }
      let end = text.indexOf('"', at + 1)
      while (end !== -1 && text.charCodeAt(end + 1) === 34) end = text.indexOf('"', end + 2)
      const value = text.slice(at + 1, end === -1 ? text.length : end).replaceAll('""', '"')
      const next = end === -1 ? -1 : text.indexOf(separator, end + 1)
      // What follows the closing quote belongs to the field all the same.
      const after = end === -1 ? '' : text.slice(end + 1, next === -1 ? text.length : next)
      if (after.trim() !== '') this.hasStray = true
      fields.push(value + after)
      if (next === -1) return fields
      at = next + 1
    }
    return fields
  }
}

/** Whether a quote is open at the end of the line, when one was (or was not) at its start. */
function opensQuote(line: string, separator: string, open: boolean): boolean {
  let at = 0
  let inside = open
  for (;;) {
    if (inside) {
      const end = line.indexOf('"', at)
      if (end === -1) return true
      if (line.charCodeAt(end + 1) === 34) at = end + 2
      else {
        inside = false
        at = end + 1
      }
    } else {
      // A field opens with a quote right at the start or after a separator.
      if (at === 0 && !open && line.charCodeAt(0) === 34) {
        inside = true
        at = 1
        continue
      }
      const next = line.indexOf(separator, at)
      if (next === -1) return false
      inside = line.charCodeAt(next + 1) === 34
      at = next + (inside ? 2 : 1)
    }
  }
}
