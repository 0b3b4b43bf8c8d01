import type { LineField, ListField, NameField, TextField } from '../../model.ts'

export type Column =
  | LineField
  | ListField
  | NameField
  | TextField
  | 'type'
  | 'startPage'
  | 'endPage'
  | 'serial'
  | 'anyDate'

/** Names that databases and programs give a column, small letters only, and what they hold. */
const named: [Column, string][] = [
  ['id', 'id recordid key itemid covidence refid lensid publicationid eid citationkey'],
  ['type', 'type itemtype entrytype documenttype publicationtype referencetype pt ty dt'],
  ['title', 'title articletitle documenttitle itemtitle ti primarytitle'],
  ['shortTitle', 'shorttitle'],
  ['translatedTitle', 'translatedtitle originaltitle'],
  ['authors', 'author authors authornames authorlist authorfullnames authorsfullname af'],
  ['editors', 'editor editors'],
  [
    'journal',
    'journal journaltitle journalname publicationtitle publicationname sourcetitle source journalbook so booktitle journalsource secondarytitle',
  ],
  ['journalAbbreviation', 'journalabbreviation abbreviatedsourcetitle sourcetitleabbreviation'],
  ['series', 'series seriestitle anthologytitle'],
  ['year', 'year publicationyear publishedyear pubyear py'],
  ['date', 'date publicationdate datepublished coverdate createdate'],
  ['volume', 'volume vol vl'],
  ['issue', 'issue number issuenumber no'],
  ['pages', 'pages page pagination pagerange pagenumbers'],
  ['startPage', 'startpage pagestart firstpage bp'],
  ['endPage', 'endpage pageend lastpage ep'],
  ['articleNumber', 'articlenumber artno articleno'],
  ['doi', 'doi di digitalobjectidentifier'],
  ['pmid', 'pmid pubmedid medlinepmid pm'],
  ['pmcid', 'pmcid pmc'],
  ['serial', 'issn isbn issns isbns eissn electronicissn printissn issnisbn sn ei'],
  ['abstract', 'abstract abstractnote ab'],
  ['keywords', 'keywords keyword authorkeywords manualtags automatictags descriptors'],
  ['language', 'language languageoforiginaldocument articlelanguage'],
  ['urls', 'url urls link links sourceurl sourceurls dimensionsurl fulltexturl'],
  ['publisher', 'publisher'],
  ['place', 'place location placeofpublication publisherlocation'],
  ['edition', 'edition'],
  ['database', 'database db sourcedatabase'],
  ['accession', 'accession accessionnumber ut'],
  ['address', 'address affiliation affiliations authoraffiliation authoraddress'],
  ['notes', 'notes note extra kept'],
]
const columns = new Map(
  named.flatMap(([column, names]) => names.split(' ').map((name) => [name, column] as const)),
)

const plain = (header: string) => header.toLowerCase().replaceAll(/[^a-z]/g, '')

/** What a column of this name holds; undefined when nobody has said. */
export const columnOf = (header: string): Column | undefined => columns.get(plain(header))

/** A row that names columns rather than holding a record: most of it known, a title among it. */
export function isHeader(row: readonly string[]): boolean {
  const known = row.map((name) => columnOf(name.trim())).filter(Boolean)
  return row.length > 1 && known.length >= 2 && known.includes('title')
}
