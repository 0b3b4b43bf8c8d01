import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { arrangedUnit, type RulesData } from './admin-page.ts'
import { feedUrl, makeFeed, withdrawFeed } from './feeds.ts'
import { connectCalendar, disconnectCalendar } from './outside/operations.ts'
import { addResource, editResource, retireResource, setDay } from './resources/operations.ts'
import { setRules } from './rules/operations.ts'

type Input = Record<string, unknown>
type Done = { did: 'saved' | 'feed-withdrawn'; id: string } | { did: 'feed'; url: string }

/** What a form on the page of a resource asks for, by its hidden field `do`; and what was done. */
export async function actOnResource(ctx: Ctx, id: string | null, raw: Input): Promise<Done> {
  const unitId = arrangedUnit(ctx)
  if (!id) {
    const made = await addResource(ctx, { ...raw, unitId } as Parameters<typeof addResource>[1])
    return { did: 'saved', id: made.id }
  }
  const input = { ...raw, resourceId: id }
  switch (raw['do']) {
    case undefined:
      await editResource(ctx, input as unknown as Parameters<typeof editResource>[1])
      return { did: 'saved', id }
    case 'day':
      await setDay(ctx, input as unknown as Parameters<typeof setDay>[1])
      return { did: 'saved', id }
    case 'retire':
      await retireResource(ctx, input)
      return { did: 'saved', id }
    case 'connect':
      await connectCalendar(ctx, input as unknown as Parameters<typeof connectCalendar>[1])
      return { did: 'saved', id }
    case 'disconnect':
      await disconnectCalendar(ctx, raw as Parameters<typeof disconnectCalendar>[1])
      return { did: 'saved', id }
    case 'make-feed':
      return { did: 'feed', url: feedUrl(ctx, (await makeFeed(ctx, { resourceId: id })).token) }
    case 'withdraw-feed':
      await withdrawFeed(ctx, { resourceId: id })
      return { did: 'feed-withdrawn', id }
    default:
      throw new Refusal('malformed')
  }
}

type FormNeed = { of?: string | string[]; mode?: string; count?: string; competences?: string }
const roles = ['who', 'where', 'what'] as const

/** The form has one part for each role; one that names nobody is none, and others of a role stay. */
export async function actOnRules(
  ctx: Ctx,
  { serviceId, rules }: Pick<RulesData, 'serviceId' | 'rules'>,
  raw: Input,
) {
  const given = (raw['need'] ?? {}) as Partial<Record<(typeof roles)[number], FormNeed>>
  const needs = roles.flatMap((role) => {
    const { of, mode, count, competences = '' } = given[role] ?? {}
    const ids = of === undefined ? [] : [of].flat().filter(Boolean)
    return ids.length > 0
      ? [{ role, of: ids, mode, count: count || 1, competences: listed(competences) }]
      : []
  })
  const shown = new Set<string>()
  const others = (rules?.needs ?? []).filter(({ role }) => shown.has(role) || !shown.add(role))
  const flags = Object.fromEntries(
    ['open', 'approval', 'asksForm', 'opensCase'].map((name) => [name, raw[name] === 'on']),
  )
  await setRules(ctx, { ...raw, ...flags, needs: [...needs, ...others], serviceId } as never)
}

const listed = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
