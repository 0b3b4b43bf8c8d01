import type { Reference } from '../../model.ts'

/** The part of a made key that the record decides: "larsen1999". */
const stem = ({ authors: [first] = [], year = '', title = '' }: Reference) => {
  const name =
    first === undefined ? title.split(' ')[0]! : 'literal' in first ? first.literal : first.family
  const plain = name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()
  return `${plain || 'record'}${/^\d{4}$/.test(year) ? year : ''}`
}

/** A key for a record that has none of its own; the number makes it the only one in its file. */
export const madeKey = (reference: Reference, number: number) => `${stem(reference)}-${number}`

/** Whether the record's key is one that `madeKey` made, and so says nothing. */
export const isMadeKey = (reference: Reference) =>
  /^(.*)-\d+$/.exec(reference.id ?? '')?.[1] === stem(reference)
