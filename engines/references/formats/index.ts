import type { FormatName, Reader, Sink } from '../model.ts'
import { BibtexReader } from './bibtex/read.ts'
import { CitaviReader } from './citavi/read.ts'
import { CslReader } from './csl-json/read.ts'
import { CsvReader, separatorOf } from './csv/read.ts'
import { EndNoteReader } from './endnote-xml/read.ts'
import { nbib } from './nbib/read.ts'
import { ovid } from './ovid/read.ts'
import { proquest } from './proquest/read.ts'
import { PubmedXmlReader } from './pubmed-xml/read.ts'
import { refer } from './refer/read.ts'
import { refworks } from './refworks/read.ts'
import { RisReader } from './ris/read.ts'
import { type Dialect, TaggedReader } from './tagged.ts'
import { isWosTable, wos } from './wos/read.ts'

type Format = {
  name: FormatName
  /** Whether a file that begins so is in this format. */
  tell: (head: string) => boolean
  reader: (sink: Sink) => Reader
}

const tagged = (dialect: Dialect) => (sink: Sink) => new TaggedReader(sink, dialect)
const isXml = (head: string) => /^\s*(?:<!--[\s\S]{0,4000}?-->\s*)*<[?!A-Za-z]/.test(head)

const begins = (pattern: RegExp) => (head: string) => pattern.test(head.trimStart())

/** By how the file begins; the first that fits is the one. */
export const formats: Format[] = [
  {
    name: 'pubmed-xml',
    tell: (head) =>
      isXml(head) && /<(?:Pubmed\w*Article\w*|MedlineCitation\w*|!DOCTYPE Pubmed)/.test(head),
    reader: (sink) => new PubmedXmlReader(sink),
  },
  {
    name: 'citavi',
    tell: (head) => isXml(head) && head.includes('<CitaviExchangeData'),
    reader: (sink) => new CitaviReader(sink),
  },
  {
    name: 'endnote-xml',
    tell: (head) => isXml(head) && /<(?:xml|records?)[\s>]/i.test(head),
    reader: (sink) => new EndNoteReader(sink),
  },
  {
    name: 'csl-json',
    tell: begins(/^[[{]\s*(?:[{"\]}[]|$)/),
    reader: (sink) => new CslReader(sink),
  },
  { name: 'ovid', tell: begins(/^<\d+\s*\.?\s*>[ \t]*\n/), reader: tagged(ovid) },
  {
    name: 'wos',
    tell: (head) => isWosTable(head.split('\n', 1)[0]!),
    reader: (sink) => new CsvReader(sink),
  },
  { name: 'wos', tell: begins(/^(?:FN [^\n]*\nVR |PT [A-Z]\s*\n)/), reader: tagged(wos) },
  { name: 'ris', tell: begins(/^TY\s{0,3}-/), reader: (sink) => new RisReader(sink) },
  { name: 'refworks', tell: begins(/^RT [A-Z]/), reader: tagged(refworks) },
  { name: 'refer', tell: begins(/^%[0-9A-Z!@~] /), reader: tagged(refer) },
  {
    name: 'nbib',
    tell: begins(/^(?:PMID\s?-\s*\d|(?:PMID|OWN |STAT|FAU |PMC ?)\s?- )/),
    reader: tagged(nbib),
  },
  {
    name: 'bibtex',
    tell: begins(/^@\s*(?:%[^\n]*\n\s*)*[A-Za-z]+\s*(?:%[^\n]*\n\s*)*[{(]/),
    reader: (sink) => new BibtexReader(sink),
  },
  {
    name: 'csv',
    tell: (head) => separatorOf(head.trimStart().split('\n', 1)[0]!) !== undefined,
    reader: (sink) => new CsvReader(sink),
  },
  // Something else stands before the first record.
  {
    name: 'ris',
    tell: (head) => /^(?:TY|ER) {2}-/m.test(head),
    reader: (sink) => new RisReader(sink),
  },
  {
    name: 'wos',
    tell: (head) => /^PT [A-Z]\s*$/m.test(head) && /^(?:AU|TI) /m.test(head),
    reader: tagged(wos),
  },
  {
    name: 'nbib',
    tell: (head) => (head.match(/^[A-Z]{2,4} {0,2}- /gm)?.length ?? 0) >= 2,
    reader: tagged(nbib),
  },
  {
    name: 'bibtex',
    tell: (head) => /^\s*@\s*[A-Za-z]+\s*[{(][^{}=\n]*,?\s*$/m.test(head),
    reader: (sink) => new BibtexReader(sink),
  },
  {
    name: 'csv',
    tell: (head) => head.split('\n', 21).some((line) => separatorOf(line) !== undefined),
    reader: (sink) => new CsvReader(sink),
  },
  { name: 'refworks', tell: (head) => /^RT [A-Z]/m.test(head), reader: tagged(refworks) },
  { name: 'refer', tell: (head) => /^%0 [A-Z]/m.test(head), reader: tagged(refer) },
  {
    name: 'proquest',
    tell: (head) =>
      /^(?:_{10,}\s*|Document \d+ of \d+)$/m.test(head) &&
      /^(?:Title|Author|Publication title): /m.test(head),
    reader: tagged(proquest),
  },
]
