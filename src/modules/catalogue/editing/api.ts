import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { kinds } from '../tables.ts'
import { ownUnit } from '../unit.ts'
import { putUnchanged, type Subject } from './kinds.ts'
import { discardDraft, publishDraft, restoreRevision, saveDraft } from './operations.ts'
import { historyOf } from './queries.ts'
import { renamePage } from './rename.ts'

type Sent = { slug?: unknown }

/** How programs write the catalogue: the same for services and guides, by the operations of the pages. */
export const editingApi: Endpoint[] = kinds.flatMap((kind) => {
  const path = `/${kind}s/{slug}`
  const subjectOf = async (ctx: Ctx, { slug }: Sent): Promise<Subject> => ({
    ...{ kind, slug: String(slug) },
    unitId: (await ownUnit(ctx)).id,
  })
  return [
    endpoint({
      method: 'put',
      path,
      summary: `Publish a ${kind} as it is sent, new or again; what holds of a ${kind} is refused by field`,
      async run(ctx, { slug, version, ...content }) {
        const { id } = await putUnchanged(ctx, await subjectOf(ctx, { slug }), content, version)
        return { id, slug }
      },
    }),
    endpoint({
      method: 'get',
      path: `${path}/revisions`,
      summary: `All that has been published of a ${kind}, the latest first, with what each changed`,
      async run(ctx, input) {
        const items = await historyOf(ctx, await subjectOf(ctx, input))
        return { items, next: null }
      },
    }),
    endpoint({
      method: 'put',
      path: `${path}/draft`,
      summary: `Keep a draft of a ${kind}, whatever it still lacks`,
      async run(ctx, { slug, version, ...content }) {
        const subject = await subjectOf(ctx, { slug })
        const saved = await saveDraft(ctx, { ...subject, content: { ...content, slug }, version })
        return { id: saved.id, slug, version: saved.version }
      },
    }),
    endpoint({
      method: 'delete',
      path: `${path}/draft`,
      summary: `Discard the draft of a ${kind}`,
      status: 204,
      run: async (ctx, input) => discardDraft(ctx, await subjectOf(ctx, input)),
    }),
    endpoint({
      method: 'post',
      path: `${path}/publication`,
      summary: `Publish the draft of a ${kind}, now or at a moment to come`,
      body: z.object({ publishAt: z.iso.datetime().optional(), anyway: z.boolean().optional() }),
      async run(ctx, { publishAt, anyway, ...input }) {
        const { id, published } = await publishDraft(ctx, {
          ...(await subjectOf(ctx, input)),
          ...(publishAt !== undefined && { publishAt }),
          anyway,
        })
        return { id, published }
      },
    }),
    endpoint({
      method: 'post',
      path: `${path}/restorations`,
      summary: `Make a draft of what was once published of a ${kind}`,
      body: z.object({ number: z.number().int() }),
      status: 204,
      run: async (ctx, { number, ...input }) =>
        restoreRevision(ctx, { ...(await subjectOf(ctx, input)), number }),
    }),
    endpoint({
      method: 'put',
      path: `${path}/slug`,
      summary: `Give a ${kind} another address; the former one leads there`,
      body: z.object({ to: z.string() }),
      status: 204,
      run: async (ctx, { to, ...input }) =>
        renamePage(ctx, { ...(await subjectOf(ctx, input)), to }),
    }),
  ]
})
