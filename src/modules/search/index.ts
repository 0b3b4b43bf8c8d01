/** The one search: what is written here in a record's transaction is found by those who may see it. */
export { indexed, unindexed, type Document } from './operations.ts'
export { find, type Found, type Hit } from './queries.ts'
