import { doiIn, pmcidIn, pmidIn } from './fields/identifiers.ts'
import { keptIn, keptLine } from './fields/kept.ts'
import { restore } from './fields/restored.ts'
import { nameOf } from './fields/names.ts'
import { serialKind, serialsIn } from './fields/serials.ts'
import { oneLine, paragraphs } from './fields/text.ts'
import type {
  LineField,
  ListField,
  Name,
  NameField,
  Reference,
  ReferenceType,
  TextField,
} from './model.ts'

/** A reference that a reader is still filling. What finds its place taken is kept by its own name. */
export class Draft {
  readonly reference: Reference = { type: 'other' }
  private serials: string[] = []
  private kept: Record<string, string[]> | undefined
  private restored: [field: string, json: string][] = []
  empty = true

  /** The first value wins; another one is kept as `name`. Says whether it was placed. */
  line(field: LineField, value: string, name: string): boolean {
    const text = oneLine(value)
    if (text === '') return true
    this.empty = false
    const there = this.reference[field]
    if (there === undefined) this.reference[field] = text
    else if (there !== text) this.keep(name, text)
    return there === undefined || there === text
  }

  /** Another paragraph. */
  text(field: TextField, value: string): void {
    const text = paragraphs(value)
    if (text === '') return
    this.empty = false
    const there = this.reference[field]
    this.reference[field] = there === undefined ? text : `${there}\n${text}`
  }

  /** Notes; lines in which a writer put what had no place find it again. */
  note(value: string): void {
    const text = paragraphs(value)
    if (!text.includes('[')) return this.text('notes', text)
    const rest = text.split('\n').filter((line) => {
      const found = keptIn(line)
      if (found) this.keep(...found)
      return !found
    })
    this.text('notes', rest.join('\n'))
  }

  each(field: ListField, value: string): void {
    const text = oneLine(value)
    if (text === '') return
    this.empty = false
    ;(this.reference[field] ??= []).push(text)
  }

  /** ISSNs and ISBNs, told apart when the record is whole. */
  serial(value: string): void {
    for (const one of serialsIn(value)) this.serials.push(oneLine(one))
    if (this.serials.length > 0) this.empty = false
  }

  name(field: NameField, name: Name | undefined): void {
    if (!name) return
    this.empty = false
    ;(this.reference[field] ??= []).push(name)
  }

  /** Names as text; a semicolon parts two. */
  names(field: NameField, value: string, read = nameOf): void {
    if (!value.includes(';') || value.includes('&')) return this.name(field, read(value))
    for (const one of value.split(';')) this.name(field, read(one))
  }

  /** The type as the format calls it; `canonical` is what its writer would say for it. */
  type(type: ReferenceType, name: string, said: string, canonical: string | undefined): void {
    this.reference.type = type
    if (said !== canonical) this.keep(name, said)
  }

  has = (name: string, value: string) =>
    (this.kept && Object.hasOwn(this.kept, name) && this.kept[name]?.includes(value)) ?? false

  keep(name: string, value: string): void {
    const text = paragraphs(value)
    if (text === '') return
    if (name.startsWith('navet:')) return void this.restored.push([name.slice(6), text])
    this.empty = false
    this.kept ??= {}
    const there = Object.hasOwn(this.kept, name) ? this.kept[name] : undefined
    if (there) there.push(text)
    else put(this.kept, name, [text])
  }

  /** The whole reference: identifiers found where exports hide them, numbers told apart. */
  done(): Reference {
    for (const one of this.serials) this.each(serialKind(one, this.reference.type), one)
    this.identifiers()
    const { journal, journalAbbreviation } = this.reference
    if (journal === journalAbbreviation) delete this.reference.journalAbbreviation
    if (this.kept && Object.keys(this.kept).length > 0) this.reference.kept = this.kept
    for (const [field, json] of this.restored)
      if (!restore(this.reference, field, json))
        this.text('notes', keptLine(`navet:${field}`, json))
    return this.reference
  }

  private identifiers() {
    const { reference, kept = {} } = this
    for (const [name, values] of Object.entries(kept)) {
      const rest = values.filter((value) => !this.identifier(value))
      if (rest.length === 0) delete kept[name]
      else kept[name] = rest
    }
    reference.doi ??= reference.urls?.map(doiIn).find(Boolean)
    if (reference.doi === undefined) delete reference.doi
  }

  /** Takes a kept value that is nothing but an identifier to its place, when that is free. */
  private identifier(value: string): boolean {
    const { reference } = this
    if (value.length > 300) return false
    const [pmid, pmcid] = [pmidIn(value), pmcidIn(value)]
    if (pmid) return (reference.pmid ??= pmid) === pmid
    if (pmcid) return (reference.pmcid ??= pmcid) === pmcid
    const doi = doiIn(value)
    if (doi === undefined) return false
    reference.doi ??= doi
    return reference.doi === value
  }
}

/** `__proto__` is a name like any other here. */
const put = (object: Record<string, string[]>, name: string, value: string[]) =>
  void Object.defineProperty(object, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  })
