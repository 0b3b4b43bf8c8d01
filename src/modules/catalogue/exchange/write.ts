import { stringify } from 'yaml'
import type { Ctx } from '#kernel/context.ts'
import { synonymsOf } from '#modules/search/index.ts'
import { keptOf } from '../editing/kinds.ts'
import { guideInput } from '../guides/operations.ts'
import { serviceInput } from '../service-schema.ts'
import { type Content, db, type Kind } from '../tables.ts'

/** A whole catalogue, as its file has it. */
export type Catalogue = {
  services: Content[]
  guides: Content[]
  /** Sets of expressions that mean the same. */
  synonyms: string[][]
}

/** The first line of a file, by which it is known. */
export const heading = 'navet-catalogue/1'

/** All of a unit's services and guides, retired ones too, with their forms, and its synonyms. */
export async function catalogueIn(ctx: Ctx, unitId: string): Promise<Catalogue> {
  const services: Content[] = []
  for (const content of await contentsOf(ctx, unitId, 'service')) {
    const kept = await keptOf(ctx, unitId, content['slug'] as string)
    const approval = content['approval'] as object | null
    const persons = {
      ...(kept?.approver && { approver: kept.approver }),
      ...(kept?.deputy && { deputy: kept.deputy }),
    }
    services.push({
      ...content,
      approval: approval && { ...approval, ...persons },
      owner: kept?.owner ?? null,
      form: kept?.fields ?? [],
    })
  }
  const synonyms = await synonymsOf(ctx, unitId)
  return {
    services: services.map((one) => inOrder(one, Object.keys(serviceInput.shape))),
    guides: (await contentsOf(ctx, unitId, 'guide')).map((one) =>
      inOrder(one, Object.keys(guideInput.shape)),
    ),
    synonyms: synonyms.map(({ words }) => words).toSorted((a, b) => (a.join() < b.join() ? -1 : 1)),
  }
}

/** The same as a file that people read: YAML, texts as they are, one thing a line. */
export const written = (catalogue: Catalogue): string =>
  stringify({ format: heading, ...catalogue }, { lineWidth: 100, aliasDuplicateObjects: false })

async function contentsOf(ctx: Ctx, unitId: string, kind: Kind): Promise<Content[]> {
  const rows = await db(ctx)
    .selectFrom('revisions')
    .distinctOn('recordId')
    .select('content')
    .where('unitId', '=', unitId)
    .where('kind', '=', kind)
    .orderBy('recordId')
    .orderBy('number', 'desc')
    .execute()
  const slugOf = (content: Content) => content['slug'] as string
  return rows.map(({ content }) => content).toSorted((a, b) => (slugOf(a) < slugOf(b) ? -1 : 1))
}

/** What people look for first stands first; the database keeps no order of its own. */
const usual = ['id', 'kind', 'label', 'title', 'sv', 'en']

function inOrder<T>(value: T, first: string[] = usual): T {
  if (Array.isArray(value)) return value.map((one: unknown) => inOrder(one)) as T
  if (typeof value !== 'object' || value === null) return value
  const place = (key: string) => (first.indexOf(key) + 1 || 100) - 1
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder<unknown>(inner)])
  return Object.fromEntries(entries) as T
}
