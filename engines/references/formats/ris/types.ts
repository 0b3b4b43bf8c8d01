import type { ReferenceType } from '../../model.ts'

const [journal, book, chapter, other] = ['article-journal', 'book', 'chapter', 'other'] as const

/** The types of the RIS specification (2011) and those that databases have added. */
const types: Record<string, ReferenceType> = {
  JOUR: journal,
  EJOUR: journal,
  JFULL: journal,
  INPR: journal,
  ABST: journal,
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  PREPRINT: 'preprint',
  BOOK: book,
  EBOOK: book,
  EDBOOK: book,
  SER: book,
  CLSWK: book,
  CHAP: chapter,
  ECHAP: chapter,
  DICT: chapter,
  ENCYC: chapter,
  CPAPER: 'paper-conference',
  CONF: 'proceedings',
  THES: 'thesis',
  RPRT: 'report',
  GOVDOC: 'report',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'webpage',
  ICOMM: 'webpage',
  DATA: 'dataset',
  AGGR: 'dataset',
  DBASE: 'dataset',
  COMP: 'software',
  PAT: 'patent',
  STAND: 'standard',
  BILL: 'legislation',
  CASE: 'legislation',
  HEAR: 'legislation',
  LEGAL: 'legislation',
  STAT: 'legislation',
  UNBILL: 'legislation',
  UNPB: 'manuscript',
  UNPD: 'manuscript',
  MANSCPT: 'manuscript',
  ANCIENT: 'manuscript',
  VIDEO: 'audiovisual',
  MPCT: 'audiovisual',
  SOUND: 'audiovisual',
  ADVS: 'audiovisual',
  SLIDE: 'audiovisual',
  MULTI: 'audiovisual',
  MUSIC: 'audiovisual',
  ART: 'audiovisual',
  GEN: other,
}
const back = new Map(
  Object.entries(types)
    .map(([code, type]) => [type, code] as const)
    .reverse(),
)
back.set('trial', 'GEN')

const names = new Map(Object.entries(types))

/** Of a TY line, whatever case it has; an unknown one is `other`, and kept. */
export const typeOf = (code: string): ReferenceType => names.get(code.toUpperCase()) ?? other

/** What a writer says for a type. */
export const codeOf = (type: ReferenceType) => back.get(type) ?? 'GEN'
