/** What is kept of persons, by the declarations of all modules: told, given, erased and disposed of. */
export {
  type Basis,
  type Declared,
  type Find,
  headings,
  type PersonalData,
  said,
  type SeenBy,
  type Subject,
} from './declaration.ts'
export { disposeOfOld, disposing } from './dispose.ts'
export { eraseRows } from './erase.ts'
export { type Given, givenTo } from './given.ts'
export { declaredBy, kernelPersonalData } from './kernel-tables.ts'
export { type Counted, countRows } from './rows.ts'
export { dataWords } from './text.ts'
