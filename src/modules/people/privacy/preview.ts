import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { type Counted, countRows, type Find, type Subject } from '#kernel/personal-data/index.ts'
import { rowsOf } from '#kernel/personal-data/rows.ts'
import type { Text2 } from '#kernel/text.ts'
import { administratorsOnly, mayVouchFor } from '../policy.ts'
import { unitsOf } from '../persons/load.ts'
import { getPerson } from '../persons/page.ts'
import { subjectOf } from './subject.ts'

export type Fate = 'delete' | 'anonymise' | 'keep'
export type PreviewLine = {
  id: string
  title: Text2
  as: Text2 | null
  n: number
  /** Why it stays, and until when. */
  why: Text2 | null
}

/** What erasing a person would do: what goes, what loses its name, what stays and why, what forbids it. */
export async function erasurePreview(ctx: Ctx, personId: string) {
  administratorsOnly(ctx)
  const person = await getPerson(ctx, personId)
  const subject = await subjectOf(ctx, personId)
  const [counts, blocked, worksIn] = await Promise.all([
    countRows(ctx, subject),
    blockedBy(ctx, subject),
    unitsOf(ctx, personId),
  ])
  const fates = Map.groupBy(
    counts.filter(({ n }) => n > 0),
    ({ find }) => fateOf(find),
  )
  const lines = (fate: Fate) => (fates.get(fate) ?? []).map(lineOf)
  return {
    person: { id: person.id, name: person.name, email: person.email },
    fates: { delete: lines('delete'), anonymise: lines('anonymise'), keep: lines('keep') },
    blocked,
    may: { erase: mayVouchFor(ctx.actor, { worksIn }) },
  }
}

/** Why a person cannot be erased as things stand; nothing: they can. */
export async function blockedBy(ctx: Ctx, subject: Subject): Promise<Text2[]> {
  const why: Text2[] = []
  for (const { table, finds, blocks } of ctx.hub.personalData) {
    if (!blocks) continue
    const own = finds
      .filter(({ acted }) => !acted)
      .map((find) => rowsOf(ctx, subject, { ...find, where: { ...find.where, ...blocks.where } }))
    const { rows } = await sql`select 1 from ${sql.table(table)}
      where ${sql.join(own, sql` or `)} limit 1`.execute(ctx.db)
    if (rows.length > 0) why.push(blocks.why)
  }
  return why
}

const fateOf = ({ erase }: Find): Fate => (typeof erase === 'object' ? 'anonymise' : erase)

const lineOf = ({ declared, find, n }: Counted): PreviewLine => ({
  id: `${declared.table}.${declared.finds.indexOf(find)}`,
  title: declared.title,
  as: find.as ?? null,
  n,
  why: find.erase === 'delete' ? null : (declared.stays ?? null),
})
