/** Why the database will not be opened or used. The message is a sentence for who starts Navet. */
export class DatabaseRefusal extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

export class DataFolderInUse extends DatabaseRefusal {
  constructor(folder: string) {
    super('data_folder_in_use', `Another Navet is already using the data folder ${folder}.`)
  }
}

export class DataFolderUnusable extends DatabaseRefusal {
  constructor(folder: string, cause: unknown) {
    const why = reasons[(cause as { code?: string }).code ?? ''] ?? messageOf(cause)
    super('data_folder_unusable', `Navet cannot keep its data in ${folder}: ${why}.`, { cause })
  }
}

export class SchemaNewer extends DatabaseRefusal {
  constructor(unknown: string[]) {
    super(
      'schema_newer',
      `The database is newer than this Navet, which refuses to serve it: ${unknown.join(', ')} ` +
        'is not among its migrations. Install the newer version again.',
    )
  }
}

export class MigrationRefused extends DatabaseRefusal {
  constructor(message: string, cause?: unknown) {
    super('migration_refused', message, { cause })
  }
}

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOENT: 'the folder cannot be made there',
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))
