import { everyField, same } from '#engines/forms/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { operation } from '#kernel/operation.ts'
import { indexed, unindexed } from '#modules/search/index.ts'
import { namesOfLists } from './codes/queries.ts'
import { mayWriteCatalogue } from './policy.ts'
import { published } from './editing/published.ts'
import { searchDocuments } from './search-documents.ts'
import { contentOf, json, rowOf } from './service-row.ts'
import { serviceInput } from './service-schema.ts'
import { db } from './tables.ts'
import type { Fields } from './service-type.ts'

/**
 * Writes a service by its slug, new or again, and makes it findable. A form that has changed becomes
 * a new version, since answers keep theirs.
 */
export const putService = operation('service.put', {
  input: serviceInput,
  allow: (actor, _loaded, { unitId }) => mayWriteCatalogue(actor, unitId),
  async run(ctx, input) {
    const row = await rowOf(ctx, input)
    const service = await db(ctx)
      .insertInto('services')
      .values({ ...row, createdAt: ctx.now, svChangedAt: ctx.now, enChangedAt: ctx.now })
      .onConflict((conflict) =>
        conflict
          .columns(['unitId', 'slug'])
          .doUpdateSet((eb) => ({ ...row, version: eb('services.version', '+', 1) })),
      )
      .returning(['id', 'unitId', 'slug', 'formId'])
      .executeTakeFirstOrThrow()
    const { id: recordId, unitId } = service
    await published(ctx, { unitId, kind: 'service', recordId, content: contentOf(row, input) })
    const formId = await putForm(ctx, service, input.form)
    await unindexed(ctx, service.id)
    if (input.status === 'published') await indexed(ctx, searchDocuments(service.id, input))
    return { id: service.id, unitId: service.unitId, slug: service.slug, formId }
  },
  trace: ({ slug, status }) => ({ slug, status }),
})

/** The form that a service asks from now on: a new version, unless nothing has changed. */
export async function putForm(
  ctx: Ctx,
  service: { id: string; formId: string | null },
  fields: Fields,
): Promise<string> {
  const last = await db(ctx)
    .selectFrom('forms')
    .select(['id', 'version', 'fields'])
    .where('serviceId', '=', service.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last && same(last.fields, fields)) return last.id
  await refuseUnknownLists(ctx, fields)
  const { id } = await db(ctx)
    .insertInto('forms')
    .values({
      serviceId: service.id,
      version: (last?.version ?? 0) + 1,
      fields: json(fields),
      createdAt: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db(ctx).updateTable('services').set({ formId: id }).where('id', '=', service.id).execute()
  return id
}

/** Nobody is asked for a code of which there is no list: no answer would be right. */
async function refuseUnknownLists(ctx: Ctx, fields: Fields) {
  const asking = everyField(fields).filter((field) => field.kind === 'code')
  if (asking.length === 0) return
  const lists = await namesOfLists(ctx)
  const lost = asking.filter(({ list }) => !lists.has(list))
  if (lost.length === 0) return
  throw invalid(Object.fromEntries(lost.map(({ id }) => [`form.${id}`, ['unknown' as const]])))
}
