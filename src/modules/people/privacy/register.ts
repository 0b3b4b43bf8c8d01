import type { Ctx } from '#kernel/context.ts'
import { csvOf } from '#kernel/csv/write.ts'
import { disposed } from '#kernel/disposal/index.ts'
import { dataWords } from '#kernel/personal-data/index.ts'
import { sayIn } from '#kernel/text.ts'
import { dayOf } from '#kernel/time.ts'
import { administratorsOnly } from '../policy.ts'
import { defaultUnit } from '../queries.ts'
import { fateWords, privacyText } from './text.ts'

/** The register of processing (article 30 of the GDPR), made from what the modules declare; and what has been disposed of. */
export async function processingRegister(ctx: Ctx) {
  administratorsOnly(ctx)
  const unit = await defaultUnit(ctx)
  const say = sayIn(dataWords, ctx.lang)
  const entries = ctx.hub.personalData.map((one) => ({
    module: one.module,
    table: one.table,
    title: one.title[ctx.lang],
    purpose: one.purpose[ctx.lang],
    basis: say(`basis.${one.basis}`),
    columns: one.columns,
    seenBy: say(`seenBy.${one.seenBy}`),
    kept: one.kept[ctx.lang],
    days: one.term?.days ?? null,
    erasure: [
      ...new Set(one.finds.map(({ erase }) => (typeof erase === 'object' ? 'anonymise' : erase))),
    ],
    stays: one.stays?.[ctx.lang] ?? null,
  }))
  const titles = new Map(entries.map(({ table, title }) => [table, title]))
  const gone = (await disposed(ctx, unit.id)).map(({ record, ...one }) => ({
    ...{ ...one, record, title: titles.get(record) ?? record },
  }))
  return { unit: unit.name[ctx.lang], day: dayOf(ctx.now), entries, disposed: gone }
}

/** The register as a file, for whoever keeps the organisation's own. */
export async function processingFile(ctx: Ctx, form: 'csv' | 'json'): Promise<Response> {
  const register = await processingRegister(ctx)
  const say = sayIn(privacyText, ctx.lang)
  const fate = sayIn(fateWords, ctx.lang)
  const head = [
    ...['module', 'table'],
    ...(
      ['what', 'purpose', 'basis', 'columns', 'seenBy', 'keptFor', 'erasure', 'stays'] as const
    ).map((key) => say(key)),
  ]
  const rows = register.entries.map((one) => [
    ...[one.module, one.table, one.title, one.purpose, one.basis, one.columns.join(', ')],
    ...[one.seenBy, one.kept, one.erasure.map((key) => fate(key)).join(', '), one.stays ?? ''],
  ])
  const body = form === 'json' ? `${JSON.stringify(register, null, 2)}\n` : csvOf([head, ...rows])
  return new Response(body, {
    headers: {
      'content-type': form === 'json' ? 'application/json' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${say('registerFile')}-${register.day}.${form}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
