import {
  type Change,
  difference,
  everyField,
  type Fields,
  fieldsSchema,
  type Finding,
  findings,
} from '#engines/forms/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { invalid, notFound } from '#kernel/errors.ts'
import type { Text2 } from '#kernel/text.ts'
import { getService, listServices } from '../queries.ts'
import { namesOfLists } from '../codes/queries.ts'
import { db } from '../tables.ts'
import { type FormPage, wholeForm } from './page.ts'
import { mayWriteForms } from './policy.ts'
import { type ListedField, listed, type OpenedField, opened } from './question/question-list.ts'

/** The services whose forms the caller may change, by name; for nobody else is there such a page. */
export async function formsPage(ctx: Ctx) {
  const units = ctx.actor.unitIds.filter((unitId) => mayWriteForms(ctx.actor, unitId))
  if (units.length === 0) throw notFound()
  const services = (await Promise.all(units.map((unitId) => listServices(ctx, unitId)))).flat()
  return services
    .map(({ slug, name }) => ({ slug, name }))
    .sort((a, b) => a.name[ctx.lang].localeCompare(b.name[ctx.lang], ctx.lang))
}

export type Looked = {
  json: string
  findings: Finding[]
  /** What differs from the version that is asked today. */
  changes: Pick<Change, 'id' | 'change' | 'of'>[]
  preview: FormPage
  list: ListedField[]
  /** The question that is being written. */
  open: OpenedField | null
  /** Sections and repeated groups, where a new question can go. */
  groups: { id: string; label: Text2 }[]
}

/** One form as its editors see it: what it asks today, how it looks, and its versions, newest first. */
export async function formEditorPage(ctx: Ctx, slug: string) {
  const service = await writtenService(ctx, slug)
  const versions = await db(ctx)
    .selectFrom('forms')
    .select(['version', 'createdAt', 'fields'])
    .where('serviceId', '=', service.id)
    .orderBy('version', 'desc')
    .limit(50)
    .execute()
  return {
    slug,
    name: service.name,
    version: service.version,
    looked: await look(ctx, service.fields, service.fields),
    versions: versions.map(({ version, createdAt, fields }, at) => ({
      version,
      createdAt,
      changes: summary(difference(versions[at + 1]?.fields ?? [], fields)),
    })),
  }
}

/** What was written, tried without changing anything. What is no form is refused with where it fails. */
export const tryForm = async (ctx: Ctx, slug: string, json: unknown): Promise<Looked> =>
  tryFields(ctx, slug, readForm(json))

/** The same of a form that is read already; `open` is the question that is being written. */
export async function tryFields(
  ctx: Ctx,
  slug: string,
  fields: Fields,
  open: string | null = null,
): Promise<Looked> {
  const service = await writtenService(ctx, slug)
  return look(ctx, fields, service.fields, open)
}

/** A form out of JSON text. */
export function readForm(json: unknown): Fields {
  const parsed = fieldsSchema.safeParse(fromJson(json))
  if (parsed.success) return parsed.data
  throw invalid({ json: ['bad_value'] })
}

function fromJson(json: unknown): unknown {
  if (typeof json !== 'string' || json.length > 500_000) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Rows of a repeated group that a preview shows: enough to see that there are several. */
const previewRows = 2

const mapValues = (record: Record<string, number>, change: (value: number) => number) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

async function look(
  ctx: Ctx,
  fields: Fields,
  today: Fields,
  open: string | null = null,
): Promise<Looked> {
  const found = findings(fields, await namesOfLists(ctx))
  const page = await wholeForm(ctx, fields)
  return {
    json: JSON.stringify(fields, null, 2),
    findings: found,
    changes: summary(difference(today, fields)),
    preview: { ...page, rows: mapValues(page.rows, (rows) => Math.min(rows, previewRows)) },
    list: listed(fields, { findings: found, lang: ctx.lang }),
    open: opened(fields, open, ctx.lang),
    groups: everyField(fields)
      .filter(({ kind }) => kind === 'section' || kind === 'repeated')
      .map(({ id, label }) => ({ id, label })),
  }
}

const summary = (changes: Change[]) => changes.map(({ id, change, of }) => ({ id, change, of }))

async function writtenService(ctx: Ctx, slug: string) {
  const service = await getService(ctx, slug)
  if (!mayWriteForms(ctx.actor, service.unitId)) throw notFound()
  return service
}
