import type { Draft } from '../../draft.ts'
import { doiIn } from '../../fields/identifiers.ts'
import { placeDate } from '../../fields/year.ts'
import type { LineField } from '../../model.ts'

type Place = (draft: Draft, value: string, name: string) => void

const line =
  (field: LineField): Place =>
  (draft, value, name) =>
    void draft.line(field, value, name)

const authors: Place = (draft, value) => draft.names('authors', value)
const editors: Place = (draft, value) => draft.names('editors', value)
const abstract: Place = (draft, value) => draft.text('abstract', value)
const notes: Place = (draft, value) => draft.note(value)
const serial: Place = (draft, value) => draft.serial(value)
const keyword: Place = (draft, value) => {
  for (const one of value.split(/[\r\n]+/)) draft.each('keywords', one)
}
const url: Place = (draft, value) => {
  for (const one of value.split(/[\r\n]+|;?\s(?=https?:)|;(?=https?:)/)) draft.each('urls', one)
}
const doi: Place = (draft, value, name) => void draft.line('doi', doiIn(value) ?? value, name)

/**
 * Where each tag goes. The journal waits until the record is whole: T2, JF, JO and BT are the same
 * to one database and different to the next. Tags that stand nowhere are kept.
 */
export const places = new Map<string, Place>([
  ['TI', line('title')],
  ['T1', line('title')],
  ['CT', line('title')],
  ['ST', line('shortTitle')],
  ['TT', line('translatedTitle')],
  ['T3', line('series')],
  ['AU', authors],
  ['A1', authors],
  ['ED', editors],
  ['A2', editors],
  ['PY', placeDate],
  ['Y1', placeDate],
  ['DA', placeDate],
  ['VL', line('volume')],
  ['IS', line('issue')],
  ['DO', doi],
  ['DI', doi],
  ['SN', serial],
  ['AB', abstract],
  ['N2', abstract],
  ['KW', keyword],
  ['LA', line('language')],
  ['UR', url],
  ['PB', line('publisher')],
  ['CY', line('place')],
  ['PP', line('place')],
  ['ET', line('edition')],
  ['AD', (draft, value) => draft.text('address', value)],
  ['DB', line('database')],
  ['AN', line('accession')],
  ['ID', line('id')],
  ['C7', line('articleNumber')],
  ['N1', notes],
])
