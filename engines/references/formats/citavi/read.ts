import { Draft } from '../../draft.ts'
import { nameFrom, unit } from '../../fields/names.ts'
import { placeDate } from '../../fields/year.ts'
import type { LineField, Name, Reader, ReferenceType, Sink } from '../../model.ts'
import { all, type Element, elementsIn, first, textOf, XmlRecords } from '../xml.ts'

const types: Record<string, ReferenceType> = {
  JournalArticle: 'article-journal',
  Book: 'book',
  BookEdited: 'book',
  CollectedWorks: 'book',
  Contribution: 'chapter',
  ContributionInLegalCommentary: 'chapter',
  ConferenceProceedings: 'proceedings',
  InternetDocument: 'webpage',
  NewspaperArticle: 'article-newspaper',
  Thesis: 'thesis',
  UnpublishedWork: 'manuscript',
  Manuscript: 'manuscript',
  Report: 'report',
  PressRelease: 'report',
  Patent: 'patent',
  Standard: 'standard',
  ComputerProgram: 'software',
  StatuteOrRegulation: 'legislation',
  CourtDecision: 'legislation',
  Lecture: 'audiovisual',
  Movie: 'audiovisual',
  AudioBook: 'audiovisual',
}

const lines: Record<string, LineField> = {
  ShortTitle: 'shortTitle',
  ParallelTitle: 'translatedTitle',
  Volume: 'volume',
  Number: 'issue',
  DOI: 'doi',
  PubMedID: 'pmid',
  PMCID: 'pmcid',
  Language: 'language',
  PlaceOfPublication: 'place',
  Edition: 'edition',
}
// How the project is arranged, not what the work is.
const ofProject =
  /^(?:Created|Modified|Static|Assigned|Abstract(?:Complexity|Source|Formatted)|.*(?:Complexity|Formatted|SourceTextFormat|UpdateType)$|PeriodicalID|SeriesTitleID|ReferenceType|PageRange|Title|Subtitle|TitleSupplement|Year|Date|ISBN|Abstract|OnlineAddress|Notes|HasLabel|Importance|Rating|Protected|Id$|SequenceNumber)/

/**
 * A Citavi project's XML. References name people, journals and keywords that stand elsewhere in the
 * file, so they are given when the file has been read; it is the one format that is not streamed.
 */
export class CitaviReader implements Reader {
  private readonly references: [Element, number][] = []
  private readonly named = new Map<string, Element>()
  private readonly links = new Map<string, Map<string, string[]>>()
  private readonly xml: XmlRecords
  private readonly sink: Sink

  constructor(sink: Sink) {
    this.sink = sink
    const names = ['Reference', 'Person', 'Periodical', 'Keyword', 'Publisher', 'SeriesTitle']
    const linked = [
      'ReferenceAuthors',
      'ReferenceEditors',
      'ReferenceOrganizations',
      'ReferenceKeywords',
      'ReferencePublishers',
      'ReferenceReferences',
      'ReferenceCollaborators',
    ]
    this.xml = new XmlRecords(new Set([...names, ...linked]), {
      record: (element, line) => {
        if (element.name === 'Reference') this.references.push([element, line])
        else if (linked.includes(element.name)) this.link(element)
        else if (element.attributes.id) this.named.set(element.attributes.id, element)
      },
      problem: (code, line) => sink.problem({ record: this.references.length, line, code }),
    })
  }

  write(text: string) {
    this.xml.write(text)
  }

  end() {
    this.xml.end()
    for (const [i, [element, line]] of this.references.entries()) {
      const draft = this.draftOf(element)
      const place = { record: i + 1, line }
      if (draft.empty) this.sink.problem({ ...place, code: 'empty_record' })
      else this.sink.reference(draft.done(), place)
    }
  }

  at() {
    return { record: this.references.length, line: this.xml.line() }
  }

  /** "reference;first;second": the reference's people or keywords in their order. */
  private link(element: Element) {
    const links = new Map<string, string[]>()
    for (const one of all(element, 'OnetoN')) {
      const [from = '', ...to] = textOf(one).split(';')
      links.set(from, to)
    }
    this.links.set(element.name, links)
  }

  private linked = (kind: string, id: string) =>
    (this.links.get(kind)?.get(id) ?? []).flatMap((to) => this.named.get(to) ?? [])

  private draftOf(element: Element): Draft {
    const draft = new Draft()
    const part = (name: string) => textOf(first(element, name)).trim()
    const id = element.attributes.id ?? ''
    draft.reference.type = types[part('ReferenceType')] ?? 'other'
    if (part('ReferenceType')) draft.keep('citavi:ReferenceType', part('ReferenceType'))
    draft.empty = true
    const title = [part('Title'), part('Subtitle')].filter(Boolean).join(': ')
    draft.line('title', [title, part('TitleSupplement')].filter(Boolean).join('. '), 'citavi:Title')
    for (const one of this.linked('ReferenceAuthors', id)) draft.name('authors', personIn(one))
    if (!draft.reference.authors)
      for (const one of this.linked('ReferenceOrganizations', id))
        draft.name('authors', personIn(one))
    for (const one of this.linked('ReferenceEditors', id)) draft.name('editors', personIn(one))
    for (const one of this.linked('ReferenceCollaborators', id))
      draft.keep(
        'citavi:Collaborator',
        [first(one, 'LastName'), first(one, 'FirstName')].map(textOf).join(', '),
      )
    for (const one of this.linked('ReferenceKeywords', id))
      draft.each('keywords', textOf(first(one, 'Name')))
    for (const one of this.linked('ReferencePublishers', id))
      draft.line('publisher', textOf(first(one, 'Name')), 'citavi:Publisher')
    this.whole(draft, element, id)
    for (const name of ['Year', 'Date']) placeDate(draft, part(name), `citavi:${name}`)
    draft.line('pages', pagesIn(part('PageRange')), 'citavi:PageRange')
    draft.serial(part('ISBN'))
    draft.text('abstract', part('Abstract'))
    draft.each('urls', part('OnlineAddress'))
    draft.note(part('Notes'))
    for (const one of elementsIn(element)) {
      const field = lines[one.name]
      if (field) draft.line(field, textOf(one), `citavi:${one.name}`)
      else if (!ofProject.test(one.name)) draft.keep(`citavi:${one.name}`, textOf(one))
    }
    draft.line('id', id, 'citavi:id')
    return draft
  }

  /** The journal, the series, or the book that a chapter is in. */
  private whole(draft: Draft, element: Element, id: string) {
    const journal = this.named.get(textOf(first(element, 'PeriodicalID')))
    draft.line('journal', textOf(first(journal, 'Name')), 'citavi:Periodical')
    draft.line(
      'journalAbbreviation',
      textOf(first(journal, 'StandardAbbreviation')),
      'citavi:Periodical',
    )
    draft.serial(textOf(first(journal, 'ISSN')))
    draft.line(
      'series',
      textOf(first(this.named.get(textOf(first(element, 'SeriesTitleID'))), 'Name')),
      'citavi:SeriesTitle',
    )
    const parents = this.links.get('ReferenceReferences') ?? new Map<string, string[]>()
    for (const [parent, children] of parents)
      if (children.includes(id)) {
        const [book] = this.references.find(([one]) => one.attributes.id === parent) ?? []
        draft.line('journal', textOf(first(book, 'Title')), 'citavi:Parent')
      }
  }
}

function personIn(one: Element): Name | undefined {
  const part = (name: string) => textOf(first(one, name)).trim()
  const given = [part('FirstName'), part('MiddleName')].filter(Boolean).join(' ')
  const family = [part('Prefix'), part('LastName')].filter(Boolean).join(' ')
  return given ? nameFrom(family, given, part('Suffix')) : unit(family || part('Name'))
}

/** The range's own text stands among its numbers: `<os>24-31</os>`. */
function pagesIn(range: string): string {
  const text = /<os>([^<]*)<\/os>/.exec(range)?.[1] ?? range.replaceAll(/<[^>]*>/g, ' ')
  return text.replaceAll(/(?<=\d)\s*[–-]\s*(?=\d)/g, '-').trim()
}
