import { z } from 'zod'
import type { Actor, Ctx } from '#kernel/context.ts'
import { holds } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { houseChanged } from './operations.ts'
import { db } from './tables.ts'
import { folded, wordsOf } from './words.ts'

/** Those who write the unit's catalogue, since they know what is meant. */
export const mayEditSynonyms = (actor: Actor, unitId: string) =>
  actor.kind === 'system' || holds(actor, unitId, 'editor', 'administrator')

const most = { words: 12, letters: 60, sets: 2_000 }

/** Expressions as an editor writes them: a list, or one text with commas or lines between. */
const expressions = z
  .union([z.array(text(most.letters)), z.string().max(1_000)])
  .transform((given, ctx) => {
    const list = Array.isArray(given) ? given : given.split(/[,;\n]/)
    const said = list.map((one) => one.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    const known = new Map(
      said.filter((one) => wordsOf(one).length > 0).map((one) => [folded(one), one]),
    )
    const code =
      known.size < 2
        ? 'required'
        : known.size > most.words || [...known.values()].some((one) => one.length > most.letters)
          ? 'too_long'
          : null
    if (code) ctx.addIssue({ code: 'custom', message: code, params: { code } })
    return [...known.values()]
  })

/** The unit whose synonyms somebody edits: where they are editor or administrator. */
export const unitOfEditor = (actor: Actor): string | undefined =>
  actor.unitIds.find((unitId) => mayEditSynonyms(actor, unitId))

/** A set of expressions that mean the same: any of them finds what has another. */
export const addSynonyms = operation('synonyms.add', {
  input: z.object({ unitId: z.uuid(), words: expressions }),
  allow: (actor, _loaded, { unitId }) => mayEditSynonyms(actor, unitId),
  async run(ctx, { unitId, words }) {
    const { sets } = await db(ctx)
      .selectFrom('searchSynonyms')
      .select((eb) => eb.fn.countAll<number>().as('sets'))
      .where('unitId', '=', unitId)
      .executeTakeFirstOrThrow()
    if (sets >= most.sets) throw invalid({ words: ['too_long'] })
    const made = await db(ctx)
      .insertInto('searchSynonyms')
      .values({ unitId, words, createdAt: ctx.now, updatedAt: ctx.now })
      .returning(['id', 'unitId'])
      .executeTakeFirstOrThrow()
    await houseChanged(ctx)
    return made
  },
})

/** The set as it should be instead. */
export const changeSynonyms = operation('synonyms.change', {
  input: z.object({ synonymsId: z.uuid(), words: expressions, version }),
  load: (ctx, { synonymsId }) => oneSet(ctx, synonymsId),
  allow: (actor, { unitId }) => mayEditSynonyms(actor, unitId),
  versioned: 'search_synonyms',
  async run(ctx, { words }, { id }) {
    await db(ctx)
      .updateTable('searchSynonyms')
      .set({ words, updatedAt: ctx.now })
      .where('id', '=', id)
      .execute()
    await houseChanged(ctx)
  },
})

export const removeSynonyms = operation('synonyms.remove', {
  input: z.object({ synonymsId: z.uuid() }),
  load: (ctx, { synonymsId }) => oneSet(ctx, synonymsId),
  allow: (actor, { unitId }) => mayEditSynonyms(actor, unitId),
  async run(ctx, _input, { id }) {
    await db(ctx).deleteFrom('searchSynonyms').where('id', '=', id).execute()
    await houseChanged(ctx)
  },
})

const oneSet = (ctx: Ctx, id: string) =>
  visibleSynonyms(ctx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Editors see the sets of the units whose catalogue they write. */
export const visibleSynonyms = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('searchSynonyms')
    .$if(ctx.actor.kind !== 'system', (q) =>
      q.where(
        'unitId',
        'in',
        ctx.actor.unitIds.filter((unitId) => mayEditSynonyms(ctx.actor, unitId)),
      ),
    )

/** The sets of a unit, for those who write its catalogue; the newest first. */
export const synonymsOf = (ctx: Ctx, unitId: string) =>
  visibleSynonyms(ctx)
    .select(['id', 'words', 'version'])
    .where('unitId', '=', unitId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
