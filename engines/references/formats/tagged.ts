import { Draft } from '../draft.ts'
import { doiIn } from '../fields/identifiers.ts'
import { placeDate } from '../fields/year.ts'
import type { LineField, Reader, Sink } from '../model.ts'
import { Lines } from './lines.ts'

/** Values that can only be placed when the record is whole. */
export type Waiting = Map<string, string[]>
export type PlaceTag = (draft: Draft, value: string, name: string, waiting: Waiting) => void

/** How one family of formats with a tag at the start of the line differs from the others. */
export type Dialect = {
  /** The format's part of a kept field's name. */
  prefix: string
  /** The tag and what stands behind it; undefined: the line goes on with the value before. */
  tag: (line: string) => [tag: string, value: string] | undefined
  /** Whether this line begins a record. */
  starts: (line: string, tag: string | undefined, inside: ReadonlySet<string>) => boolean
  /** Whether this line ends one, and belongs to none. */
  ends: (line: string, tag: string | undefined) => boolean
  /** Lines about the file rather than a record. */
  skips?: (line: string, tag: string | undefined) => boolean
  /** Puts the lines of one value together. */
  join: (tag: string, lines: string[]) => string
  place: (tag: string) => PlaceTag | undefined
  finish?: (draft: Draft, waiting: Waiting) => void
}

/** Reads a dialect. Nothing is needed to end a record but the next one. */
export class TaggedReader implements Reader {
  private readonly lines = new Lines((text, number) => this.line(text, number))
  private draft: Draft | undefined
  private waiting: Waiting = new Map()
  private seen = new Set<string>()
  private tag = ''
  private held: string[] = []
  private record = 0
  private start = 0
  private strayAt = -1
  private readonly sink: Sink
  private readonly dialect: Dialect

  constructor(sink: Sink, dialect: Dialect) {
    this.sink = sink
    this.dialect = dialect
  }

  write(text: string) {
    this.lines.write(text)
  }

  end() {
    this.lines.end()
    this.close()
  }

  at() {
    return { record: this.record, line: this.lines.number }
  }

  private line(text: string, number: number) {
    const { dialect } = this
    const found = dialect.tag(text)
    const tag = found?.[0]
    if (dialect.skips?.(text, tag)) return
    if (dialect.ends(text, tag)) return this.close()
    if (dialect.starts(text, tag, this.seen)) this.close()
    if (!found) return this.goOn(text, number)
    if (!this.draft) this.open(number)
    this.place()
    this.tag = found[0]
    this.held = [found[1]]
    this.seen.add(found[0])
  }

  private goOn(text: string, number: number) {
    if (this.draft) return void this.held.push(text)
    if (text.trim() === '' || this.strayAt === this.record) return
    this.strayAt = this.record
    this.sink.problem({ record: this.record, line: number, code: 'stray_text' })
  }

  private open(line: number) {
    this.draft = new Draft()
    this.record += 1
    this.start = line
  }

  private place() {
    const { tag, draft, held, dialect } = this
    this.tag = ''
    this.held = []
    if (tag === '' || !draft) return
    const value = held.length === 1 ? held[0]! : dialect.join(tag, held)
    if (value.trim() === '') return
    const name = `${dialect.prefix}:${tag}`
    const place = dialect.place(tag)
    if (place) place(draft, value, name, this.waiting)
    else draft.keep(name, value)
  }

  private close() {
    const { draft } = this
    if (!draft) return
    this.place()
    this.dialect.finish?.(draft, this.waiting)
    this.waiting = new Map()
    this.seen = new Set()
    this.draft = undefined
    const place = { record: this.record, line: this.start }
    if (draft.empty) this.sink.problem({ ...place, code: 'empty_record' })
    else this.sink.reference(draft.done(), place)
  }
}

export const line =
  (field: LineField): PlaceTag =>
  (draft, value, name) =>
    void draft.line(field, value, name)
export const date: PlaceTag = (draft, value, name) => placeDate(draft, value, name)
export const doi: PlaceTag = (draft, value, name) =>
  void draft.line('doi', doiIn(value) ?? value, name)
export const serial: PlaceTag = (draft, value) => draft.serial(value)
export const authors: PlaceTag = (draft, value) => draft.names('authors', value)
export const editors: PlaceTag = (draft, value) => draft.names('editors', value)
export const abstract: PlaceTag = (draft, value) => draft.text('abstract', value)
export const address: PlaceTag = (draft, value) => draft.text('address', value)
export const notes: PlaceTag = (draft, value) => draft.note(value)
/** Keywords, parted by line ends, and by semicolons where the format does so. */
export const keywords =
  (between = /\n/): PlaceTag =>
  (draft, value) => {
    for (const one of value.split(between)) draft.each('keywords', one)
  }
export const urls: PlaceTag = (draft, value) => {
  for (const one of value.split(/\s(?=https?:)|\n/)) draft.each('urls', one)
}
export const wait =
  (key: string): PlaceTag =>
  (_draft, value, _name, waiting) =>
    void waiting.set(key, [...(waiting.get(key) ?? []), value])
