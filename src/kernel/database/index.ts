/** The database: opening it, keeping its schema, and looking at it. */
export { openDatabase } from './open-database.ts'
export { makeDataFolder } from './embedded.ts'
export { migrate, schemaState } from './migrate.ts'
export { lens } from './lens.ts'
export { isUnreachable } from './unreachable.ts'
export {
  DatabaseRefusal,
  DataFolderInUse,
  DataFolderUnusable,
  MigrationRefused,
  SchemaNewer,
} from './refusals.ts'
export type { Database, DatabaseOptions } from './open-database.ts'
export type { SchemaState } from './migrate.ts'
export type { HasDatabase } from './lens.ts'
