import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import type { Text2 } from '#kernel/text.ts'
import { remembered } from '#kernel/remembered.ts'
import { visibleServices } from './policy.ts'
import { db, type Service, type ServiceForm } from './tables.ts'
import { generalSlug } from './general.ts'
import { orRenamed } from './renamed.ts'
import type { Audience, Fields, Stage } from './service-type.ts'

/** A service with the questions that a new order answers. */
export type ServiceWithForm = Service & { fields: Fields }

/**
 * One service by its slug, with its form, in one query; a unit one works in goes before others. By a
 * slug it had before it comes, too, with its own.
 */
export async function getService(ctx: Ctx, slug: string): Promise<ServiceWithForm> {
  const bySlug = (slug: string) =>
    withForm(ctx).where('services.slug', '=', slug).executeTakeFirst()
  const found = (await bySlug(slug)) ?? (await orRenamed(ctx, 'service', slug, bySlug))
  if (!found) throw notFound()
  return found
}

const withForm = (ctx: Ctx) =>
  ownFirst(ctx)
    .leftJoin('forms', 'forms.id', 'services.formId')
    .selectAll('services')
    .select(sql<Fields>`coalesce(forms.fields, '[]')`.as('fields'))
    .where('services.status', '!=', 'retired')
    .orderBy('services.unitId')

/** What an order needs of its service: where the case goes, what is promised, what is asked. */
export type OrderService = Pick<
  Service,
  | 'id'
  | 'unitId'
  | 'slug'
  | 'name'
  | 'departmentId'
  | 'teamId'
  | 'formId'
  | 'checklist'
  | 'visibility'
> & { targets: { firstAnswerHours: number; deliveryDays: number | null }; fields: Fields }

/** The published service of that slug, as an order needs it, in one query. */
export async function serviceForOrder(ctx: Ctx, slug: string): Promise<OrderService | undefined> {
  const bySlug = (slug: string) =>
    forOrder(ctx).where('services.slug', '=', slug).executeTakeFirst()
  return (await bySlug(slug)) ?? orRenamed(ctx, 'service', slug, bySlug)
}

/** What takes a question that names no service: «question», or else what is best at being asked. */
export const generalService = (ctx: Ctx): Promise<OrderService | undefined> =>
  forOrder(ctx)
    .where((eb) =>
      eb.or([eb('services.slug', '=', generalSlug), sql<boolean>`'ask' = any(channels)`]),
    )
    .orderBy((eb) => eb('services.slug', '=', generalSlug), 'desc')
    .orderBy(sql`channels[1] = 'ask'`, 'desc')
    .orderBy('services.rank')
    .executeTakeFirst()

/** The id behind a slug, for lists that are filtered by service. */
export const serviceIdOf = async (ctx: Ctx, slug: string): Promise<string | undefined> =>
  (await ownFirst(ctx).select('services.id').where('services.slug', '=', slug).executeTakeFirst())
    ?.id

const forOrder = (ctx: Ctx) =>
  ownFirst(ctx)
    .leftJoin('forms', 'forms.id', 'services.formId')
    .select([
      'services.id',
      'services.unitId',
      'services.slug',
      'services.name',
      'services.departmentId',
      'services.teamId',
      'services.formId',
      'services.checklist',
      'services.visibility',
    ])
    .select([
      sql<OrderService['targets']>`jsonb_build_object('firstAnswerHours', first_answer_hours,
        'deliveryDays', delivery_days)`.as('targets'),
      sql<Fields>`coalesce(forms.fields, '[]')`.as('fields'),
    ])
    .where('services.status', '=', 'published')

/** Where two units use the same slug: one's own unit first, then the oldest. */
const ownFirst = (ctx: Ctx) =>
  visibleServices(ctx)
    .orderBy((eb) => eb('services.unitId', 'in', [...ctx.actor.unitIds]), 'desc')
    .limit(1)

/** What is shown of a service in a list or beside a case. */
export type ServiceCard = Pick<Service, (typeof cardColumns)[number]>
const cardColumns = [
  'id',
  'unitId',
  'slug',
  'name',
  'shortName',
  'summary',
  'departmentId',
  'teamId',
  'audiences',
  'stages',
  'channels',
  'firstAnswerHours',
  'deliveryDays',
  'checklist',
  'planRows',
  'rank',
  'visibility',
  'status',
  'reviewedOn',
  'reviewDue',
  'retention',
  'campuses',
  'price',
  'approvalFrom',
  'approvalRemindDays',
  'survey',
  'related',
] as const

/** Services by id, whatever their status: a case keeps its service. One query; id → card. */
export async function serviceCards(ctx: Ctx, ids: string[]): Promise<Map<string, ServiceCard>> {
  if (ids.length === 0) return new Map()
  const rows = await db(ctx)
    .selectFrom('services')
    .select(cardColumns)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export type ServiceName = Pick<Service, 'id' | 'slug' | 'unitId' | 'name' | 'shortName' | 'status'>

/** What all services of some units are called, also those retired: for lists of many cases. */
export const serviceNames = (ctx: Ctx, unitIds: readonly string[]): Promise<ServiceName[]> =>
  remembered(ctx, `services:${unitIds.join()}`, () =>
    db(ctx)
      .selectFrom('services')
      .select(['id', 'slug', 'unitId', 'name', 'shortName', 'status'])
      .where('unitId', 'in', [...unitIds])
      .orderBy('rank')
      .orderBy('slug')
      .execute(),
  )

export type ServiceFilter = { audience?: Audience; stage?: Stage; departmentId?: string }

/** The published services of a unit, in the order of their ranks. */
export const listServices = (
  ctx: Ctx,
  unitId: string,
  { audience, stage, departmentId }: ServiceFilter = {},
): Promise<ServiceCard[]> =>
  db(ctx)
    .selectFrom('services')
    .select(cardColumns)
    .where('status', '=', 'published')
    .where('unitId', '=', unitId)
    .$if(audience !== undefined, (q) => q.where(sql<boolean>`${audience} = any(audiences)`))
    .$if(stage !== undefined, (q) => q.where(sql<boolean>`${stage} = any(stages)`))
    .$if(departmentId !== undefined, (q) => q.where('departmentId', '=', departmentId!))
    .orderBy('rank')
    .orderBy('slug')
    .execute()

export type FrontService = { slug: string; shortName: Text2; stages: Stage[]; rank: number }

/** What the front page says of each published service: as little as its lines need. */
export const servicesForFront = (ctx: Ctx, unitId: string): Promise<FrontService[]> =>
  db(ctx)
    .selectFrom('services')
    .select(['slug', 'shortName', 'stages', 'rank'])
    .where('status', '=', 'published')
    .where('unitId', '=', unitId)
    .orderBy('rank')
    .orderBy('slug')
    .execute()

/** One version of a form, as the answers to it need it; nothing when there is no such form. */
export const formOf = (ctx: Ctx, formId: string): Promise<ServiceForm | undefined> =>
  db(ctx).selectFrom('forms').selectAll().where('id', '=', formId).executeTakeFirst()

/** The ids of all services, whatever their status, by how long their cases and bookings are kept. */
export async function servicesKept(ctx: Ctx): Promise<Record<Service['retention'], string[]>> {
  const kept: Record<Service['retention'], string[]> = { short: [], ordinary: [], keep: [] }
  for (const { id, retention } of await db(ctx)
    .selectFrom('services')
    .select(['id', 'retention'])
    .execute())
    kept[retention].push(id)
  return kept
}
