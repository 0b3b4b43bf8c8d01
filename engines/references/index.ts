export {
  type FormatName,
  formatNames,
  type LineField,
  lineFields,
  type ListField,
  listFields,
  type Name,
  type NameField,
  nameFields,
  type Place,
  type Problem,
  type ProblemCode,
  type Reference,
  type ReferenceType,
  referenceTypes,
  type TextField,
  textFields,
} from './model.ts'
export { nameOf, nameText } from './fields/names.ts'
export { fieldOf, identityOf } from './fields/identity.ts'
export {
  type Found,
  readFile,
  Reading,
  type ReadingOptions,
  readReferences,
  type WholeFile,
} from './reading.ts'
export { type Normalised, normalised } from './normalise.ts'
export type { PageRange } from './fields/pages.ts'
export { FieldCount } from './count.ts'
export { Writing, type WrittenFormat, writeReferences, writtenFormats } from './writing/index.ts'
export { textOf } from './encoding/text.ts'
export type { Encoding } from './encoding/sniff.ts'
