import { later, minutes } from '#kernel/time.ts'
import type { Connection } from '../tables.ts'

/** What was read longer ago than this may be wrong: the times of its resource are not offered. */
const staleAfter = minutes(60)

/** Since when what is known may be wrong. */
export const staleSince = (now: Date): Date => later(now, -staleAfter)

export const isStale = (
  { readAt, createdAt }: Pick<Connection, 'readAt' | 'createdAt'>,
  now: Date,
) => (readAt ?? createdAt) <= staleSince(now)
