import { type Ctx, inTransaction } from '#kernel/context.ts'
import { conflict } from '#kernel/errors.ts'
import { parse } from '#kernel/input.ts'
import { personCards } from '#modules/people/index.ts'
import { guideInput, putGuide } from '../guides/operations.ts'
import { putService } from '../operations.ts'
import { visibleGuides, visibleServices } from '../policy.ts'
import { rowOf } from '../service-row.ts'
import type { Approval } from '../service-type.ts'
import { serviceInput } from '../service-schema.ts'
import { type Content, db, type Kind } from '../tables.ts'

/** What is edited: whose, which kind, and under which address. */
export type Subject = { unitId: string; kind: Kind; slug: string }
export type Editable = { id: string; unitId: string; slug: string; version: number }

/** By their addresses: who answers for a service, says yes to its orders, and does so when away. */
export type Persons = Partial<Record<'owner' | 'approver' | 'deputy', string | undefined>>

/** The record behind an address, as far as the caller sees it, held until the transaction ends. */
export const recordOf = (
  ctx: Ctx,
  { unitId, kind, slug }: Subject,
): Promise<Editable | undefined> =>
  kind === 'service'
    ? visibleServices(ctx)
        .select(['id', 'unitId', 'slug', 'version'])
        .where('unitId', '=', unitId)
        .where('slug', '=', slug)
        .forUpdate()
        .executeTakeFirst()
    : visibleGuides(ctx)
        .select(['id', 'unitId', 'slug', 'version'])
        .where('unitId', '=', unitId)
        .where('slug', '=', slug)
        .forUpdate()
        .executeTakeFirst()

/** Publishes a content by the one door of its kind; what is wrong in it is refused field by field. */
export async function put(
  ctx: Ctx,
  subject: Subject,
  content: Content,
  persons?: Persons,
): Promise<{ id: string }> {
  const input = await inputOf(ctx, subject, content, persons)
  return subject.kind === 'service' ? putService(ctx, input) : putGuide(ctx, input)
}

/** The same, unless somebody else has changed it since that version. */
export const putUnchanged = (ctx: Ctx, subject: Subject, content: Content, version?: number) =>
  inTransaction(ctx, async (ctx) => {
    const record = await recordOf(ctx, subject)
    if (version !== undefined && record && record.version !== version)
      throw conflict('changed_meanwhile', { version: record.version })
    return put(ctx, subject, content)
  })

/** The same refusals, with nothing published. */
export async function check(ctx: Ctx, subject: Subject, content: Content): Promise<void> {
  const input = await inputOf(ctx, subject, content)
  if (subject.kind === 'guide') parse(guideInput, input)
  else await rowOf(ctx, parse(serviceInput, input))
}

/** A draft is published as published, unless it says that the thing is no longer to be had. */
export const asPublished = (content: Content): Content => ({
  ...content,
  status: content['status'] === 'retired' ? 'retired' : 'published',
})

async function inputOf(
  ctx: Ctx,
  { unitId, kind, slug }: Subject,
  content: Content,
  persons?: Persons,
): Promise<Written> {
  const input = { ...content, unitId, slug } as Written
  if (kind === 'guide') return input
  const kept = await keptOf(ctx, unitId, slug)
  const approval = content['approval'] as Approval | null | undefined
  const { owner, approver, deputy } = persons ?? kept ?? {}
  return {
    ...input,
    form: input.form ?? kept?.fields ?? [],
    owner: 'owner' in content ? input.owner : (owner ?? null),
    approval: approval && {
      ...(approval.by === 'named' && { approver }),
      deputy,
      ...approval,
    },
  }
}

/** The schema of its kind says whether it is. */
type Written = Parameters<typeof putService>[1] & Parameters<typeof putGuide>[1]

/** What a draft does not carry: the form, which has versions of its own, and the persons. */
export async function keptOf(ctx: Ctx, unitId: string, slug: string) {
  const row = await db(ctx)
    .selectFrom('services')
    .leftJoin('forms', 'forms.id', 'services.formId')
    .select(['ownerId', 'approverId', 'approvalDeputyId', 'forms.fields'])
    .where('unitId', '=', unitId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!row) return undefined
  const { ownerId, approverId, approvalDeputyId } = row
  const cards = await personCards(ctx, [ownerId, approverId, approvalDeputyId])
  const addressOf = (id: string | null) => (id ? cards.get(id)?.email : undefined)
  return {
    fields: row.fields ?? [],
    owner: addressOf(ownerId),
    approver: addressOf(approverId),
    deputy: addressOf(approvalDeputyId),
  }
}
