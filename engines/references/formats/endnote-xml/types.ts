import type { ReferenceType } from '../../model.ts'

/** The names of EndNote's reference types, with the number that goes with each, and ours. */
const table: [name: string, number: number, type: ReferenceType][] = [
  ['Journal Article', 17, 'article-journal'],
  ['Electronic Article', 43, 'article-journal'],
  ['Magazine Article', 19, 'article-magazine'],
  ['Newspaper Article', 23, 'article-newspaper'],
  ['Book', 6, 'book'],
  ['Edited Book', 28, 'book'],
  ['Electronic Book', 44, 'book'],
  ['Serial', 57, 'book'],
  ['Classical Work', 49, 'book'],
  ['Book Section', 5, 'chapter'],
  ['Electronic Book Section', 60, 'chapter'],
  ['Encyclopedia', 53, 'chapter'],
  ['Dictionary', 52, 'chapter'],
  ['Conference Paper', 47, 'paper-conference'],
  ['Conference Proceedings', 10, 'proceedings'],
  ['Conference Proceeding', 10, 'proceedings'],
  ['Thesis', 32, 'thesis'],
  ['Report', 27, 'report'],
  ['Government Document', 46, 'report'],
  ['Web Page', 12, 'webpage'],
  ['Blog', 56, 'webpage'],
  ['Electronic Source', 12, 'webpage'],
  ['Dataset', 59, 'dataset'],
  ['Aggregated Database', 55, 'dataset'],
  ['Online Database', 45, 'dataset'],
  ['Computer Program', 9, 'software'],
  ['Patent', 25, 'patent'],
  ['Standard', 58, 'standard'],
  ['Statute', 31, 'legislation'],
  ['Bill', 4, 'legislation'],
  ['Case', 7, 'legislation'],
  ['Hearing', 14, 'legislation'],
  ['Legal Rule or Regulation', 50, 'legislation'],
  ['Manuscript', 36, 'manuscript'],
  ['Unpublished Work', 34, 'manuscript'],
  ['Ancient Text', 51, 'manuscript'],
  ['Personal Communication', 26, 'manuscript'],
  ['Film or Broadcast', 21, 'audiovisual'],
  ['Audiovisual Material', 3, 'audiovisual'],
  ['Artwork', 2, 'audiovisual'],
  ['Generic', 13, 'other'],
]

const byName = new Map(table.map(([name, , type]) => [name.toLowerCase(), type]))
const back = new Map(table.map((row) => [row[2], row] as const).reverse())
const generic = table.at(-1)!
const shown = (type: ReferenceType) =>
  back.get(type) ?? (type === 'preprint' ? back.get('manuscript')! : generic)

/** Of the name in `ref-type`: programs give the numbers as they like (Mendeley: 0 for an article). */
export const typeOf = (name: string): ReferenceType => byName.get(name.toLowerCase()) ?? 'other'
export const nameOfType = (type: ReferenceType) => shown(type)[0]
export const numberOf = (name: string) => table.find((row) => row[0] === name)?.[1] ?? generic[1]
