import { same } from '#engines/forms/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { type Lang, languages } from '#kernel/text.ts'
import { type Content, db, type Kind } from '../tables.ts'

type Published = { unitId: string; kind: Kind; recordId: string; content: Content }

/** The last revision of a record, held until the transaction ends. */
export const lastRevision = (ctx: Ctx, recordId: string) =>
  db(ctx)
    .selectFrom('revisions')
    .selectAll()
    .where('recordId', '=', recordId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Keeps what has been published, unless nothing is new; says which languages have other words now. */
export async function keepRevision(ctx: Ctx, { content, ...about }: Published): Promise<Lang[]> {
  const last = await lastRevision(ctx, about.recordId)
  if (last && same(last.content, content)) return []
  await db(ctx)
    .insertInto('revisions')
    .values({
      ...about,
      content,
      number: (last?.number ?? 0) + 1,
      authorId: ctx.actor.personId,
      publishedAt: ctx.now,
    })
    .execute()
  return languages.filter((lang) => !same(wordsIn(last?.content, lang), wordsIn(content, lang)))
}

/** All that a content says in one language, in order: `{ sv }` anywhere in it. */
export const wordsIn = (content: unknown, lang: Lang): unknown[] => {
  if (Array.isArray(content)) return content.flatMap((one) => wordsIn(one, lang))
  if (typeof content !== 'object' || content === null) return []
  const given = content as Record<string, unknown>
  if ('sv' in given || 'en' in given) return [given[lang] ?? '']
  return Object.keys(given)
    .toSorted()
    .flatMap((key) => wordsIn(given[key], lang))
}
