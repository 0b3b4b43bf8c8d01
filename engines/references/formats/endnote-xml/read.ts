import { Draft } from '../../draft.ts'
import { doiIn } from '../../fields/identifiers.ts'
import { placeDate } from '../../fields/year.ts'
import type { Reader, Sink } from '../../model.ts'
import {
  all,
  type Element,
  elementsIn,
  first,
  textOf,
  type XmlProblem,
  XmlRecords,
} from '../xml.ts'
import { elements } from './elements.ts'
import { nameOfType, typeOf } from './types.ts'

/** EndNote XML: EndNote's own, with `<style>` around every text, and what Zotero and Mendeley write. */
export class EndNoteReader implements Reader {
  private record = 0
  private readonly xml: XmlRecords
  private readonly sink: Sink

  constructor(sink: Sink) {
    this.sink = sink
    const events = {
      record: (element: Element, line: number) => this.take(element, line),
      problem: (code: XmlProblem, line: number) =>
        sink.problem({ record: this.record + (code === 'entity_refused' ? 0 : 1), line, code }),
    }
    this.xml = new XmlRecords(new Set(['record', 'RECORD']), events)
  }

  write(text: string) {
    this.xml.write(text)
  }

  end() {
    this.xml.end()
  }

  at() {
    return { record: this.record, line: this.xml.line() }
  }

  private take(element: Element, line: number) {
    this.record += 1
    const place = { record: this.record, line }
    const draft = draftOf(lowerCase(element))
    if (draft.empty) return this.sink.problem({ ...place, code: 'empty_record' })
    this.sink.reference(draft.done(), place)
  }
}

function draftOf(record: Element): Draft {
  const draft = new Draft()
  const type = first(record, 'ref-type')
  const said = type?.attributes.name ?? textOf(type).trim()
  if (said) draft.type(typeOf(said), 'endnote:ref-type', said, nameOfType(typeOf(said)))
  draft.empty = true
  for (const element of elementsIn(record))
    if (element.name in groups) groups[element.name]!(draft, element)
    else leaf(draft, element)
  journal(draft, record)
  return draft
}

/** Elements that hold others. */
const groups: Record<string, (draft: Draft, element: Element) => void> = {
  'ref-type': () => {},
  'foreign-keys': () => {}, // repeats rec-number
  'source-app': () => {},
  database: () => {}, // the library's name and path on somebody's disk
  periodical: () => {},
  contributors(draft, element) {
    for (const group of elementsIn(element))
      for (const one of elementsIn(group))
        for (const text of textOf(one).split(/[\r\n]+/))
          if (group.name === 'authors') draft.names('authors', text)
          else if (group.name === 'secondary-authors') draft.names('editors', text)
          else draft.keep(`endnote:${group.name}`, text)
  },
  titles(draft, element) {
    for (const one of elementsIn(element)) if (!titlesOfJournal.has(one.name)) leaf(draft, one)
  },
  keywords(draft, element) {
    const inside = all(element, 'keyword')
    for (const one of inside.length > 0 ? inside : [element])
      for (const text of textOf(one).split(/[\r\n]+/)) draft.each('keywords', text)
  },
  dates(draft, element) {
    const said = [first(element, 'year'), ...elementsIn(first(element, 'pub-dates'))]
    for (const one of said) placeDate(draft, textOf(one), 'endnote:date')
    for (const one of elementsIn(element))
      if (one.name !== 'year' && one.name !== 'pub-dates')
        draft.keep(`endnote:${one.name}`, textOf(one))
  },
  urls(draft, element) {
    for (const group of elementsIn(element)) {
      const inside = elementsIn(group).filter((one) => one.name !== 'style')
      for (const one of inside.length > 0 ? inside : [group])
        for (const text of textOf(one).split(/[\r\n]+/))
          if (/^(?:related|web|text)-urls$/.test(group.name)) draft.each('urls', text)
          else draft.keep(`endnote:${group.name}`, text)
    }
  },
}

const titlesOfJournal = new Set(['secondary-title', 'alt-title'])

/** The title of the whole stands in `titles`, in `periodical`, or in both; Zotero abbreviates in the latter. */
function journal(draft: Draft, record: Element) {
  const periodical = first(record, 'periodical')
  const titles = first(record, 'titles')
  const name = 'endnote:secondary-title'
  for (const one of [first(titles, 'secondary-title'), first(periodical, 'full-title')])
    draft.line('journal', textOf(one), name)
  const shorter = [...elementsIn(periodical), ...all(titles, 'alt-title'), ...altPeriodical(record)]
  for (const one of shorter)
    if (one.name !== 'full-title' || one !== first(periodical, 'full-title')) {
      const text = textOf(one).trim()
      if (text !== draft.reference.journal)
        draft.line('journalAbbreviation', text, `endnote:${one.name}`)
    }
}

const altPeriodical = (record: Element) => elementsIn(first(record, 'alt-periodical'))

function leaf(draft: Draft, element: Element) {
  const [name, value] = [`endnote:${element.name}`, textOf(element)]
  const field = elements.get(element.name)
  if (element.name === 'alt-periodical') return
  if (element.name === 'notes' || element.name === 'research-notes') draft.note(value)
  else if (element.name === 'abstract') draft.text('abstract', value)
  else if (element.name === 'auth-address') draft.text('address', value)
  else if (element.name === 'isbn' || element.name === 'issn') draft.serial(value)
  else if (element.name === 'electronic-resource-num')
    draft.line('doi', doiIn(value) ?? value, name)
  else if (field === 'id' && /^navet-\d+$/.test(value.trim())) return
  else if (field) draft.line(field, value, name)
  else draft.keep(name, value)
}

/** The format's first version (EndNote 7) shouts. */
function lowerCase(element: Element): Element {
  if (element.name !== 'RECORD') return element
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : down(child),
  )
  return { ...element, name: 'record', children }
}

const down = (element: Element): Element => ({
  ...element,
  name: element.name.toLowerCase().replaceAll('_', '-'),
  children: element.children.map((child) => (typeof child === 'string' ? child : down(child))),
})
