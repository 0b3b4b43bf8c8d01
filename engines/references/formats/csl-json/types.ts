import type { ReferenceType } from '../../model.ts'

const pairs: [csl: string, type: ReferenceType][] = [
  ['article-journal', 'article-journal'],
  ['journalArticle', 'article-journal'],
  ['article-magazine', 'article-magazine'],
  ['article-newspaper', 'article-newspaper'],
  ['article', 'preprint'],
  ['book', 'book'],
  ['chapter', 'chapter'],
  ['entry', 'chapter'],
  ['entry-dictionary', 'chapter'],
  ['entry-encyclopedia', 'chapter'],
  ['paper-conference', 'paper-conference'],
  ['event', 'proceedings'],
  ['thesis', 'thesis'],
  ['report', 'report'],
  ['webpage', 'webpage'],
  ['post', 'webpage'],
  ['post-weblog', 'webpage'],
  ['dataset', 'dataset'],
  ['software', 'software'],
  ['patent', 'patent'],
  ['standard', 'standard'],
  ['legislation', 'legislation'],
  ['bill', 'legislation'],
  ['legal_case', 'legislation'],
  ['regulation', 'legislation'],
  ['manuscript', 'manuscript'],
  ['personal_communication', 'manuscript'],
  ['motion_picture', 'audiovisual'],
  ['broadcast', 'audiovisual'],
  ['song', 'audiovisual'],
  ['speech', 'audiovisual'],
  ['graphic', 'audiovisual'],
  ['document', 'other'],
]
const from = new Map(pairs)
const to = new Map(pairs.map(([csl, type]) => [type, csl] as const).reverse())

export const fromCslType = (said: string): ReferenceType => from.get(said) ?? 'other'
export const toCslType = (type: ReferenceType) => to.get(type) ?? 'document'
