import { z } from 'zod'
import { Refusal } from './errors.ts'

/** `?limit` of lists: 50 unless told, 200 at most. */
export const limitParam = z
  .preprocess((value) => (value === '' ? 50 : value), z.coerce.number().int().min(1).max(200))
  .default(50)

/** A keyset cursor: where the last page ended, opaque to the caller. */
export const toCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

export function fromCursor<S extends z.ZodType>(
  schema: S,
  cursor: string | undefined,
): z.output<S> | undefined {
  if (!cursor) return undefined
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw new Refusal('bad_cursor')
  }
}

/** One row more than asked for tells that there is a next page. */
export const pageOf = <T>(
  rows: T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
) => {
  const items = rows.slice(0, limit)
  const next = rows.length > limit ? toCursor(keyOf(items.at(-1)!)) : null
  return { items, next }
}
