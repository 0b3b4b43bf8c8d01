import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { job } from '#kernel/jobs.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf, days, later } from '#kernel/time.ts'
import { isSomebody } from '#modules/people/index.ts'
import { mayEditSynonyms } from './synonyms.ts'
import { db } from './tables.ts'
import { wordsOf } from './words.ts'

const longest = { letters: 80, words: 8 }
/** What somebody has asked once may be a name; it is shown when it has come again. */
const shownFrom = 2
/** Whoever floods the list gets no further than this. */
const mostKept = 5_000
const keptFor = { once: days(30), again: days(365) }

/**
 * Counts what a unit's readers asked for in vain. No operation, since the audit trail would say who
 * asked; and nothing that looks like an address, a number of a person or a letter to somebody, nor
 * the name of anybody who is known here.
 */
export async function noteMiss(ctx: Ctx, unitId: string, q: string): Promise<void> {
  const words = missOf(q)
  if (words === null || (await isSomebody(ctx, words))) return
  const today = dayOf(ctx.now)
  await sql`
    insert into search_misses as known (unit_id, words, first_on, last_on)
    select ${unitId}, ${words}, ${today}::date, ${today}::date
    where (select count(*) from search_misses where unit_id = ${unitId}) < ${mostKept}
      or exists (select from search_misses where unit_id = ${unitId} and words = ${words})
    on conflict (unit_id, words) do update
      set times = known.times + 1, last_on = excluded.last_on`.execute(ctx.db)
}

/** How a question is kept, or null where it may be about somebody. */
export function missOf(q: string): string | null {
  const words = wordsOf(q.normalize('NFC'))
  const text = words.join(' ')
  if (q.includes('@') || /\d[\d\s-]{4,}\d/.test(q)) return null
  if (words.length > longest.words || text.length < 2 || text.length > longest.letters) return null
  return text
}

export type Miss = { words: string; times: number; lastOn: string }

/** What a unit's readers did not find, the most wanted first; for those who write its catalogue. */
export const missesOf = async (ctx: Ctx, unitId: string): Promise<Miss[]> =>
  mayEditSynonyms(ctx.actor, unitId)
    ? db(ctx)
        .selectFrom('searchMisses')
        .select(['words', 'times', 'lastOn'])
        .where('unitId', '=', unitId)
        .where('times', '>=', shownFrom)
        .orderBy('times', 'desc')
        .orderBy('lastOn', 'desc')
        .orderBy('words')
        .limit(100)
        .execute()
    : []

/** Takes one off the list: dealt with, or nothing for us. */
export const dismissMiss = operation('search.dismiss-miss', {
  input: z.object({ unitId: z.uuid(), miss: z.string().max(longest.letters) }),
  allow: (actor, _loaded, { unitId }) => mayEditSynonyms(actor, unitId),
  async run(ctx, { unitId, miss }) {
    await db(ctx)
      .deleteFrom('searchMisses')
      .where('unitId', '=', unitId)
      .where('words', '=', miss)
      .execute()
  },
})

export const forgetMisses = operation('search.forget-misses', {
  input: z.object({}),
  allow: ({ kind }) => kind === 'system',
  async run(ctx) {
    const before = (age: number) => dayOf(later(ctx.now, -age))
    await db(ctx)
      .deleteFrom('searchMisses')
      .where((eb) =>
        eb.or([
          eb('lastOn', '<', before(keptFor.again)),
          eb.and([eb('times', '<', shownFrom), eb('lastOn', '<', before(keptFor.once))]),
        ]),
      )
      .execute()
  },
})

export const forgettingMisses = job(
  'search.forget-misses',
  (ctx) => forgetMisses(ctx, {}),
  '41 3 * * *',
)
