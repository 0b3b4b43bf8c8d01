import { Draft } from '../../draft.ts'
import type { ProblemCode, Reader, Sink } from '../../model.ts'
import { Lines } from '../lines.ts'
import { type Entry, entryIn } from './entry.ts'
import { months, placeEntry } from './fields.ts'
import { isMadeKey } from './key.ts'

const start = /^@\s*(?:[A-Za-z]+\s*)?(?:[{(].*)?$/s
const atLineStart = /^\s*@\s*[A-Za-z]+\s*\{[^{}=]*$/
/** An entry that may stand whole on its line; a value that tells of BibTeX can have such a line too. */
const perhapsAtLineStart = /^\s*@\s*[A-Za-z]+\s*[{(]\s*[^\s{}()=,"]+\s*,/

type Waiting = { entry: Entry; line: number; record: number }

/** BibTeX and BibLaTeX. An entry whose braces never close ends where the next one begins. */
export class BibtexReader implements Reader {
  private readonly lines = new Lines((text, number) => this.line(text, number))
  private held: string[] = []
  private depth = 0
  private opened = false
  /** The entry stands in parentheses. */
  private round = false
  private start = 0
  /** The line under way, counted from 1. */
  private number = 0
  /** One entry never closed: what looks like the start of another is one. */
  private isBroken = false
  private record = 0
  private readonly macros = new Map(months.map((month) => [month, month]))
  private readonly parents = new Map<string, Entry>()
  private waiting: Waiting[] = []
  private readonly sink: Sink

  constructor(sink: Sink) {
    this.sink = sink
  }

  write(text: string) {
    this.lines.write(text)
  }

  end() {
    this.lines.end()
    if (this.held.length > 0) this.unfinished()
    for (const { entry, record, line } of this.waiting) this.give(entry, record, line)
  }

  at() {
    return { record: this.record, line: this.lines.number }
  }

  /** The end has come within an entry: it took in all that came after it, which is read now. */
  private unfinished() {
    const [first, ...more] = this.held
    const next = more.findIndex((line) => perhapsAtLineStart.test(line))
    if (next !== -1) {
      this.isBroken = true
      this.held = [first!, ...more.slice(0, next)]
      this.close('missing_end')
      const number = this.start + 1 + next
      for (const [at, line] of more.slice(next).entries()) this.line(line, number + at)
    }
    if (this.held.length > 0) this.close('truncated')
  }

  private startsAnother = (text: string) =>
    atLineStart.test(text) || (this.isBroken && perhapsAtLineStart.test(text))

  private line(text: string, number: number): void {
    this.number = number
    if (this.held.length > 0 && this.opened && this.startsAnother(text)) this.close('missing_end')
    if (this.held.length === 0) {
      // What stands between the entries is a comment.
      const at = text.indexOf('@')
      if (at === -1 || !start.test(text.slice(at))) return
      this.start = number
      return this.take(text.slice(at))
    }
    this.take(text)
  }

  /** Adds a line; the entry is whole when its braces are. */
  private take(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at)
      if (sign === 92) at += 1
      else if (sign === 123 || (sign === 40 && !this.opened)) {
        this.depth += 1
        if (!this.opened) this.round = sign === 40
        this.opened = true
      } else if (sign === 125 || (sign === 41 && this.depth === 1 && this.parenthesis(text, at))) {
        this.depth -= 1
        if (this.depth > 0 || !this.opened) continue
        this.held.push(text.slice(0, at + 1))
        this.close()
        const rest = text.slice(at + 1)
        return rest.includes('@') ? this.line(rest, this.number) : undefined
      }
    }
    this.held.push(text)
  }

  private parenthesis = (text: string, at: number) =>
    this.round && !/[^\s,]/.test(text.slice(at + 1))

  private close(code?: ProblemCode) {
    const text = this.held.join('\n')
    this.held = []
    this.depth = 0
    this.opened = false
    const line = this.start
    const codes = new Set<ProblemCode>(code ? [code] : [])
    const entry = entryIn(text.replace(/^@(?:\s|%[^\n]*\n)*/, '@'), this.macros, (it) =>
      codes.add(it),
    )
    if (!entry || entry.kind === 'comment' || entry.kind === 'preamble') return
    if (entry.kind === 'string') {
      for (const [name, value] of entry.fields) this.macros.set(name, value)
      return
    }
    this.record += 1
    for (const it of codes) this.sink.problem({ record: this.record, line, code: it })
    this.child(entry, line)
  }

  /** An entry that leans on another waits for it: BibTeX wants the parent to come later. */
  private child(entry: Entry, line: number) {
    const { record } = this
    const parent = new Map(entry.fields).get('crossref')?.toLowerCase()
    if (entry.kind === 'proceedings' || entry.kind.endsWith('book') || entry.kind === 'collection')
      this.parents.set(entry.key.toLowerCase(), entry)
    if (parent && !this.parents.has(parent)) return void this.waiting.push({ entry, record, line })
    const isMine = (it: Waiting) =>
      new Map(it.entry.fields).get('crossref')?.toLowerCase() === entry.key.toLowerCase()
    for (const it of this.waiting.filter(isMine)) this.give(it.entry, it.record, it.line)
    this.waiting = this.waiting.filter((it) => !isMine(it))
    this.give(entry, record, line)
  }

  private give(entry: Entry, record: number, line: number) {
    const draft = new Draft()
    const own = new Map(entry.fields)
    const parent = this.parents.get(own.get('crossref')?.toLowerCase() ?? '')
    const inherited = (parent?.fields ?? []).flatMap(([name, value]): Entry['fields'] => {
      const as = name === 'title' ? 'booktitle' : name
      return own.has(as) || (name === 'title' && new Map(parent!.fields).has('booktitle'))
        ? []
        : [[as, value]]
    })
    placeEntry(draft, { ...entry, fields: [...entry.fields, ...inherited] })
    if (draft.reference.id && isMadeKey(draft.reference)) delete draft.reference.id
    if (draft.empty) return this.sink.problem({ record, line, code: 'empty_record' })
    this.sink.reference(draft.done(), { record, line })
  }
}
