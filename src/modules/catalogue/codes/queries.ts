import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { codeFrom } from '#engines/forms/index.ts'
import { csvOf } from '#kernel/csv/write.ts'
import { notFound } from '#kernel/errors.ts'
import { dayOf } from '#kernel/time.ts'
import { db } from '../tables.ts'
import type { Code } from './file.ts'
import { mayImportCodes } from './policy.ts'

/** The lists there are, with how many codes each has, and how many of them are open today. */
export const codeLists = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('codes')
    .select(['list', sql<number>`count(*)::int`.as('codes')])
    .select(sql<number>`(count(*) filter (where ${isOpen(ctx)}))::int`.as('open'))
    .groupBy('list')
    .orderBy('list')
    .execute()

/** The lists that a form may ask from. */
export const namesOfLists = async (ctx: Ctx): Promise<ReadonlySet<string>> =>
  new Set(
    (await db(ctx).selectFrom('codes').select('list').distinct().execute()).map(({ list }) => list),
  )

/** For those who import them; for nobody else is there such a page. */
export async function codesPage(ctx: Ctx) {
  if (!mayImportCodes(ctx.actor)) throw notFound()
  return { lists: await codeLists(ctx) }
}

type CodeNames = Record<string, ReadonlyMap<string, string>>

/** Which of the codes that were typed are known and open today, with their names, by list. One query. */
export const knownCodes = (ctx: Ctx, asked: Record<string, string[]>): Promise<CodeNames> =>
  codeNames(ctx, asked, isOpen(ctx))

/** What codes are called, also those that are open no more. One query. */
export async function codeNames(
  ctx: Ctx,
  asked: Record<string, string[]>,
  among = sql<boolean>`true`,
): Promise<CodeNames> {
  const typed = Object.entries(asked).flatMap(([list, codes]) =>
    codes.map((code) => ({ list, code: codeFrom(code) })),
  )
  if (typed.length === 0) return {}
  const rows = await db(ctx)
    .selectFrom('codes')
    .select(['list', 'code', 'name'])
    .where(
      sql<boolean>`(list, code) in (${sql.join(typed.map(({ list, code }) => sql`(${list}, ${code})`))})`,
    )
    .where(among)
    .execute()
  const known: Record<string, Map<string, string>> = Object.create(null)
  for (const { list, code, name } of rows) (known[list] ??= new Map()).set(code, name)
  return known
}

export const storedCodes = (ctx: Ctx, list: string): Promise<Code[]> =>
  db(ctx)
    .selectFrom('codes')
    .select(['code', 'name', 'fromDay as from', 'untilDay as until'])
    .where('list', '=', list)
    .orderBy('code')
    .execute()

/** A list as a file that says the same when it is imported again. */
export async function codesCsv(ctx: Ctx, list: string): Promise<string> {
  if (!mayImportCodes(ctx.actor)) throw notFound()
  const codes = await storedCodes(ctx, list)
  if (codes.length === 0) throw notFound()
  return csvOf([
    ['code', 'name', 'from', 'until'],
    ...codes.map(({ code, name, from, until }) => [code, name, from ?? '', until ?? '']),
  ])
}

const isOpen = (ctx: Ctx) => {
  const today = dayOf(ctx.now)
  return sql<boolean>`(from_day is null or from_day <= ${today}::date)
    and (until_day is null or until_day >= ${today}::date)`
}
