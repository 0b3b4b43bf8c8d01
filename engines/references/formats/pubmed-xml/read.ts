import { Draft } from '../../draft.ts'
import { nameFrom, unit } from '../../fields/names.ts'
import { oneLine } from '../../fields/text.ts'
import { placeDate } from '../../fields/year.ts'
import type { NameField, Reader, Sink } from '../../model.ts'
import { typeIn } from '../nbib/types.ts'
import { all, type Element, elementsIn, first, textOf, XmlRecords } from '../xml.ts'

/** PubMed's XML: articles and chapters of its bookshelf. */
export class PubmedXmlReader implements Reader {
  private record = 0
  private readonly xml: XmlRecords

  constructor(sink: Sink) {
    this.xml = new XmlRecords(new Set(['PubmedArticle', 'PubmedBookArticle', 'MedlineCitation']), {
      record: (element, line) => {
        const place = { record: ++this.record, line }
        const draft = new Draft()
        if (element.name === 'PubmedBookArticle') book(draft, element)
        else article(draft, element)
        if (draft.empty) sink.problem({ ...place, code: 'empty_record' })
        else sink.reference(draft.done(), place)
      },
      problem: (code, line) =>
        code !== 'entity_refused' && sink.problem({ record: this.record + 1, line, code }),
    })
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
}

function article(draft: Draft, record: Element) {
  const citation = record.name === 'MedlineCitation' ? record : first(record, 'MedlineCitation')
  const inside = first(citation, 'Article')
  const issue = first(inside, 'Journal', 'JournalIssue')
  draft.reference.type = 'article-journal'
  common(draft, citation, inside)
  draft.line('title', textOf(first(inside, 'ArticleTitle')), 'pubmed:ArticleTitle')
  draft.line('translatedTitle', textOf(first(inside, 'VernacularTitle')), 'pubmed:VernacularTitle')
  // Some articles have a title in their own language only.
  draft.reference.title ??= draft.reference.translatedTitle
  draft.line('journal', textOf(first(inside, 'Journal', 'Title')), 'pubmed:Title')
  const short =
    first(inside, 'Journal', 'ISOAbbreviation') ??
    first(citation, 'MedlineJournalInfo', 'MedlineTA')
  draft.line('journalAbbreviation', textOf(short), 'pubmed:ISOAbbreviation')
  const serials = [
    ...all(first(inside, 'Journal'), 'ISSN'),
    first(citation, 'MedlineJournalInfo', 'ISSNLinking'),
  ]
  for (const one of new Set(serials.map(textOf))) draft.serial(one)
  draft.line('volume', textOf(first(issue, 'Volume')), 'pubmed:Volume')
  draft.line('issue', textOf(first(issue, 'Issue')), 'pubmed:Issue')
  placeDate(draft, dateOf(first(issue, 'PubDate')), 'pubmed:PubDate')
  for (const one of all(inside, 'ArticleDate')) placeDate(draft, dateOf(one), 'pubmed:ArticleDate')
  for (const one of all(first(citation, 'MeshHeadingList'), 'MeshHeading'))
    draft.each('keywords', heading(one))
  for (const one of all(first(record, 'PubmedData', 'ArticleIdList'), 'ArticleId'))
    identifier(draft, one)
  draft.line('place', textOf(first(citation, 'MedlineJournalInfo', 'Country')), 'pubmed:Country')
  rest(draft, citation)
}

function book(draft: Draft, record: Element) {
  const document = first(record, 'BookDocument')
  const whole = first(document, 'Book')
  const titles = [first(document, 'ArticleTitle'), first(whole, 'BookTitle')].map(textOf)
  draft.reference.type = titles[0] ? 'chapter' : 'book'
  common(draft, document, document)
  draft.line('title', titles[0] || titles[1]!, 'pubmed:BookTitle')
  if (titles[0]) draft.line('journal', titles[1]!, 'pubmed:BookTitle')
  people(draft, whole)
  draft.line(
    'publisher',
    textOf(first(whole, 'Publisher', 'PublisherName')),
    'pubmed:PublisherName',
  )
  draft.line(
    'place',
    textOf(first(whole, 'Publisher', 'PublisherLocation')),
    'pubmed:PublisherLocation',
  )
  draft.line('edition', textOf(first(whole, 'Edition')), 'pubmed:Edition')
  draft.line('series', textOf(first(whole, 'CollectionTitle')), 'pubmed:CollectionTitle')
  draft.line('volume', textOf(first(whole, 'Volume')), 'pubmed:Volume')
  for (const one of all(whole, 'Isbn')) draft.serial(textOf(one))
  placeDate(draft, dateOf(first(whole, 'PubDate')), 'pubmed:PubDate')
  const ids = [first(document, 'ArticleIdList'), first(record, 'PubmedBookData', 'ArticleIdList')]
  for (const one of ids.flatMap((list) => all(list, 'ArticleId'))) identifier(draft, one)
}

/** What articles and chapters say alike. */
function common(draft: Draft, citation: Element | undefined, inside: Element | undefined) {
  draft.line('pmid', textOf(first(citation, 'PMID')), 'pubmed:PMID')
  people(draft, inside)
  for (const name of ['Abstract', 'OtherAbstract'] as const)
    for (const abstract of [
      ...all(inside, name),
      ...(inside === citation ? [] : all(citation, name)),
    ])
      for (const part of all(abstract, 'AbstractText')) {
        const label = part.attributes.Label
        const text = oneLine(textOf(part))
        if (name === 'OtherAbstract') draft.keep('pubmed:OtherAbstract', text)
        else if (text)
          draft.text('abstract', label && label !== 'UNLABELLED' ? `${label}: ${text}` : text)
      }
  for (const list of [
    ...all(citation, 'KeywordList'),
    ...all(first(inside, 'Book'), 'KeywordList'),
  ])
    for (const one of all(list, 'Keyword')) draft.each('keywords', textOf(one))
  for (const one of all(inside, 'Language')) draft.line('language', textOf(one), 'pubmed:Language')
  for (const one of all(inside, 'ELocationID'))
    if (one.attributes.EIdType === 'doi') draft.line('doi', textOf(one), 'pubmed:doi')
    else draft.keep(`pubmed:${one.attributes.EIdType ?? 'ELocationID'}`, textOf(one))
  const pages = first(inside, 'Pagination')
  const from = textOf(first(pages, 'StartPage'))
  const to = textOf(first(pages, 'EndPage'))
  draft.line(
    'pages',
    textOf(first(pages, 'MedlinePgn')) || [from, to].filter(Boolean).join('-'),
    'pubmed:pages',
  )
  const types = [
    ...all(first(inside, 'PublicationTypeList'), 'PublicationType'),
    ...all(inside, 'PublicationType'),
  ]
  for (const said of types.map((one) => oneLine(textOf(one)))) {
    const type = typeIn(said)
    if (type && draft.reference.type === 'article-journal') draft.reference.type = type
    draft.keep('pubmed:PublicationType', said)
  }
}

function people(draft: Draft, inside: Element | undefined) {
  for (const list of all(inside, 'AuthorList')) {
    const field: NameField = list.attributes.Type === 'editors' ? 'editors' : 'authors'
    for (const one of all(list, 'Author')) {
      const part = (name: string) => textOf(first(one, name)).trim()
      const group = part('CollectiveName')
      draft.name(
        field,
        group
          ? unit(group)
          : nameFrom(part('LastName'), part('ForeName') || part('Initials'), part('Suffix')),
      )
      for (const place of all(one, 'AffiliationInfo'))
        draft.text('address', oneLine(textOf(first(place, 'Affiliation'))))
      const old = part('Affiliation')
      if (old) draft.text('address', oneLine(old))
      for (const id of all(one, 'Identifier'))
        draft.keep(
          `pubmed:${id.attributes.Source ?? 'Identifier'}`,
          `${part('LastName')}: ${textOf(id)}`,
        )
    }
  }
}

function identifier(draft: Draft, id: Element) {
  const value = oneLine(textOf(id))
  const kind = id.attributes.IdType ?? 'pubmed'
  if (kind === 'doi') draft.line('doi', value, 'pubmed:doi')
  else if (kind === 'pmc' || kind === 'pmcid') draft.line('pmcid', value, 'pubmed:pmc')
  else if (kind === 'pubmed') draft.line('pmid', value, 'pubmed:pubmed')
  else if (!draft.has(`pubmed:${kind}`, value)) draft.keep(`pubmed:${kind}`, value)
}

/** "Descriptor/qualifier", with the star of a major topic, as the nbib has it. */
const heading = (one: Element) =>
  elementsIn(one)
    .map((part) => `${part.attributes.MajorTopicYN === 'Y' ? '*' : ''}${textOf(part)}`)
    .join('/')

const dateOf = (date: Element | undefined) => {
  const part = (name: string) => textOf(first(date, name)).trim()
  return (
    part('MedlineDate') ||
    [part('Year'), part('Season') || part('Month'), part('Day')].filter(Boolean).join(' ')
  )
}

/** What else PubMed says of an article, kept by name. */
function rest(draft: Draft, citation: Element | undefined) {
  for (const one of all(first(citation, 'ChemicalList'), 'Chemical'))
    draft.keep('pubmed:Chemical', textOf(first(one, 'NameOfSubstance')))
  for (const one of all(first(citation, 'CommentsCorrectionsList'), 'CommentsCorrections'))
    draft.keep(
      `pubmed:${one.attributes.RefType ?? 'CommentsCorrections'}`,
      [first(one, 'RefSource'), first(one, 'PMID')].map(textOf).filter(Boolean).join(' PMID: '),
    )
  for (const one of all(first(citation, 'Article', 'GrantList'), 'Grant'))
    draft.keep('pubmed:Grant', elementsIn(one).map(textOf).filter(Boolean).join('/'))
  for (const one of all(first(citation, 'Article', 'DataBankList'), 'DataBank'))
    for (const number of all(first(one, 'AccessionNumberList'), 'AccessionNumber'))
      draft.keep('pubmed:DataBank', `${textOf(first(one, 'DataBankName'))}/${textOf(number)}`)
  for (const one of all(citation, 'GeneralNote')) draft.text('notes', textOf(one))
}
