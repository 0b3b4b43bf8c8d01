import { Parser } from 'htmlparser2'

export type Element = {
  name: string
  attributes: Record<string, string>
  /** Text and elements in the order they stand. */
  children: (string | Element)[]
}

type Events = {
  /** The elements that are records, whole, with the line where they start. */
  record: (element: Element, line: number) => void
  problem: (code: XmlProblem, line: number) => void
}
export type XmlProblem = 'truncated' | 'bad_syntax' | 'missing_end' | 'too_deep' | 'entity_refused'

const deepest = 100
const pieceLength = 1 << 16

/**
 * Elements of the given names out of XML that comes in pieces, one at a time. Entities of the
 * document's own are never expanded and nothing outside is fetched: such a document is read as if it
 * had declared none, and a problem tells.
 */
export class XmlRecords {
  private readonly open: Element[] = []
  private before = 0
  private chunk = ''
  private counted = 0
  private lines = 0
  private start = 0
  private ending = false
  private stopped = false
  private readonly parser: Parser

  constructor(names: ReadonlySet<string>, { record, problem }: Events) {
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => {
          const [whole] = this.open
          if (whole?.name === name) {
            // No record stands within another of its kind: the one before was never closed.
            problem('missing_end', this.start)
            this.open.length = 0
            record(whole, this.start)
          }
          if (this.open.length === 0) {
            if (!names.has(name)) return
            this.start = this.line() + 1
          }
          if (this.open.length >= deepest) {
            if (this.open.length === deepest) problem('too_deep', this.start)
            if (this.open.length > deepest) {
              this.stopped = true
              return
            }
          }
          const element: Element = { name, attributes, children: [] }
          this.open.at(-1)?.children.push(element)
          this.open.push(element)
        },
        ontext: (text) => {
          if (this.open.length > 0) this.open.at(-1)!.children.push(text)
        },
        onclosetag: (name, implied) => {
          const element = this.open.at(-1)
          if (element?.name !== name) return
          if (implied && (this.ending || element.children.length > 0))
            problem(this.ending ? 'truncated' : 'bad_syntax', this.start)
          this.open.pop()
          if (this.open.length === 0) record(element, this.start)
        },
        onprocessinginstruction: (name, data) => {
          if (name.toLowerCase() === '!doctype' && /<!ENTITY|\[/i.test(data))
            problem('entity_refused', this.line() + 1)
        },
      },
      { xmlMode: true, decodeEntities: true },
    )
  }

  write(text: string) {
    // In small pieces, so that a trap of a million open tags is left soon after it is seen.
    for (let from = 0; from < text.length && !this.stopped; from += pieceLength)
      this.piece(text.slice(from, from + pieceLength))
  }

  private piece(text: string) {
    this.before += this.chunk.length
    this.lines += lineEnds(this.chunk, this.counted, this.chunk.length)
    this.chunk = text
    this.counted = 0
    this.parser.write(text)
  }

  end() {
    this.ending = true
    if (!this.stopped) this.parser.end()
  }

  /** Line ends before the tag that is being read. */
  line(): number {
    const to = Math.max(
      this.counted,
      Math.min(this.parser.startIndex - this.before, this.chunk.length),
    )
    this.lines += lineEnds(this.chunk, this.counted, to)
    this.counted = to
    return this.lines
  }
}

function lineEnds(text: string, from: number, to: number): number {
  let found = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
    found += 1
  return found
}

/** All text in it, without the tags. */
export const textOf = (element: Element | undefined): string =>
  element === undefined
    ? ''
    : element.children.length === 1 && typeof element.children[0] === 'string'
      ? element.children[0]
      : element.children
          .map((child) => (typeof child === 'string' ? child : textOf(child)))
          .join('')

/** The elements in it, in their order. */
export const elementsIn = (element: Element | undefined): Element[] =>
  element?.children.filter((child) => typeof child !== 'string') ?? []

export const all = (element: Element | undefined, name: string) =>
  elementsIn(element).filter((child) => child.name === name)

/** The first element that a path of names leads to. */
export const first = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (inside, name) => elementsIn(inside).find((child) => child.name === name),
    element,
  )

/** Text and attribute values, so that a parser gives the same back. */
export const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#xD;')
