/** The one search: what is written here in a record's transaction is found by those who may see it. */
export { indexed, unindexed, type Document } from './operations.ts'
export { noteMiss } from './misses.ts'
export type { Hit } from './hit.ts'
export { find, type Found } from './queries.ts'
export { addSynonyms, mayEditSynonyms, synonymsOf } from './synonyms.ts'
