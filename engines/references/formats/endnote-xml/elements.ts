import type { LineField } from '../../model.ts'

/** Elements that hold one line, and where it goes; other elements are kept. */
export const elements = new Map<string, LineField>([
  ['rec-number', 'id'],
  ['title', 'title'],
  ['short-title', 'shortTitle'],
  ['translated-title', 'translatedTitle'],
  ['tertiary-title', 'series'],
  ['pages', 'pages'],
  ['volume', 'volume'],
  ['number', 'issue'],
  ['issue', 'issue'],
  ['edition', 'edition'],
  ['publisher', 'publisher'],
  ['pub-location', 'place'],
  ['accession-num', 'accession'],
  ['language', 'language'],
  ['remote-database-name', 'database'],
  ['custom7', 'articleNumber'],
])
