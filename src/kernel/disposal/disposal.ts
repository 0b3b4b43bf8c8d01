import type { Ctx } from '../context.ts'

/** How long a record is kept after its end, as its service says. */
export type Retention = 'short' | 'ordinary' | 'keep'

/**
 * In days; null for good. Short: until it is no longer needed, which is when the trail of who changed it
 * may go too. Ordinary: five years, as the records schedules of Swedish universities have it for matters
 * of service.
 */
export const retentionDays = { short: 730, ordinary: 1826, keep: null } as const satisfies Record<
  Retention,
  number | null
>

/** A record whose time is over. */
export type Due = { id: string; unitId: string; retention: Retention }

/** What a module does when records of a table are disposed of. */
export type Disposal = {
  /** The table of the records: `cases`. */
  record: string
  /** Of the module whose records they are: at most so many that are due, locked, the oldest first. */
  due?: (ctx: Ctx, most: number) => Promise<Due[]>
  /**
   * Removes what the module has of these records, or no longer points to them; gives the ids of its rows
   * that have files, letters or links of their own. Modules above come before those below.
   */
  remove: (ctx: Ctx, ids: readonly string[]) => Promise<string[]>
}
