import type { FormatName, Reader, Sink } from '../model.ts'
import { separatorOf, CsvReader } from './csv/read.ts'
import { EndNoteReader } from './endnote-xml/read.ts'
import { RisReader } from './ris/read.ts'

type Format = {
  name: FormatName
  /** Whether a file that begins so is in this format. */
  tell: (head: string) => boolean
  reader: (sink: Sink) => Reader
}

/** In the order in which they are asked: what is unmistakable first. */
export const formats: Format[] = [
  {
    name: 'endnote-xml',
    tell: (head) =>
      /^\s*<(?:\?xml|!DOCTYPE|xml|records?\b)/i.test(head) && /<(?:xml|records?)[\s>]/i.test(head),
    reader: (sink) => new EndNoteReader(sink),
  },
  {
    name: 'ris',
    tell: (head) =>
      /^\s*(?:TY\s{0,3}-|[A-Z][A-Z0-9] {2}- ?)/m.test(head) &&
      /^\s*ER\s{0,3}-|^\s*TY\s{0,3}-/m.test(head),
    reader: (sink) => new RisReader(sink),
  },
  {
    name: 'csv',
    tell: (head) => head.split('\n', 20).some((line) => separatorOf(line) !== undefined),
    reader: (sink) => new CsvReader(sink),
  },
]
