import { Draft } from '../../draft.ts'
import type { Reader, Sink } from '../../model.ts'
import { Lines } from '../lines.ts'
import { journalTags, placeJournal, placePages } from './journal.ts'
import { places } from './tags.ts'
import { codeOf, typeOf } from './types.ts'

const aside = new Set<string>([...journalTags, 'SP', 'EP'])
// "TY - JOUR", "TY  -JOUR", " TY  - JOUR": where the first tag is written so, all are.
const looseTag = /^\s*([A-Z][A-Z0-9])\s{0,3}-(?:\s|$)/

/** RIS, whoever wrote it. A record may lack its TY or its ER; what follows the last tag is its text. */
export class RisReader implements Reader {
  private readonly lines = new Lines((text, number) => this.line(text, number))
  private draft: Draft | undefined
  private readonly aside = new Map<string, string>()
  private tag = ''
  private value = ''
  private more: string[] | undefined
  private record = 0
  private start = 0
  private loose = false
  private readonly sink: Sink

  constructor(sink: Sink) {
    this.sink = sink
  }

  write(text: string) {
    this.lines.write(text)
  }

  end() {
    this.lines.end()
    if (this.draft) this.problem('missing_end', this.lines.number)
    this.close()
  }

  at() {
    return { record: this.record, line: this.lines.number }
  }

  private line(text: string, number: number) {
    const tag = this.tagOf(text)
    if (tag === '') return this.text(text, number)
    if (tag === 'TY') {
      if (this.draft) this.problem('missing_end', number)
      this.close()
      this.open(number)
    } else if (tag === 'ER') {
      return this.draft ? this.close() : undefined
    } else if (!this.draft) {
      this.open(number)
      this.problem('missing_start', number)
    } else this.place()
    this.tag = tag
    this.value = text.slice(this.loose ? text.indexOf('-') + 1 : 5)
  }

  private tagOf(text: string): string {
    if (
      text.charCodeAt(4) === 45 &&
      text.charCodeAt(2) === 32 &&
      text.charCodeAt(3) === 32 &&
      capital(text.charCodeAt(0)) &&
      (capital(text.charCodeAt(1)) || digit(text.charCodeAt(1))) &&
      !(text.charCodeAt(5) > 32)
    )
      return text.slice(0, 2)
    if (!this.loose && (this.draft || !/^\s*TY\s{0,3}-/.test(text))) return ''
    this.loose = true
    return looseTag.exec(text)?.[1] ?? ''
  }

  private text(text: string, number: number) {
    if (this.tag !== '') (this.more ??= []).push(text)
    else if (this.draft === undefined && text.trim() !== '') this.stray(number)
  }

  private strayAt = -1
  private stray(number: number) {
    if (this.strayAt !== this.record) this.problem('stray_text', number)
    this.strayAt = this.record
  }

  private open(line: number) {
    this.draft = new Draft()
    this.record += 1
    this.start = line
  }

  /** Takes the value that is whole now to its place. */
  private place() {
    const { tag, draft } = this
    if (tag === '' || !draft) return
    const value = this.more ? [this.value, ...this.more].join('\n') : this.value
    this.more = undefined
    this.tag = ''
    if (tag === 'TY') {
      const type = typeOf(value.trim())
      if (value.trim()) draft.type(type, 'ris:TY', value.trim(), codeOf(type))
      return
    }
    if (aside.has(tag) && !this.aside.has(tag)) {
      if (value.trim()) this.aside.set(tag, value)
      return
    }
    const place = places.get(tag)
    if (place) place(draft, value, `ris:${tag}`)
    else draft.keep(`ris:${tag}`, value)
  }

  private close() {
    const { draft } = this
    if (!draft) return
    this.place()
    if (this.aside.size > 0) {
      placePages(draft, this.aside.get('SP'), this.aside.get('EP'))
      placeJournal(draft, this.aside)
      this.aside.clear()
    }
    this.draft = undefined
    if (draft.empty) return this.problem('empty_record', this.start)
    this.sink.reference(draft.done(), { record: this.record, line: this.start })
  }

  private problem(
    code: 'missing_start' | 'missing_end' | 'stray_text' | 'empty_record',
    line: number,
  ) {
    this.sink.problem({ record: this.record, line, code })
  }
}

const capital = (code: number) => code >= 65 && code <= 90
const digit = (code: number) => code >= 48 && code <= 57
