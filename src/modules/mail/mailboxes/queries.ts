import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { administratorsOnly, unitParts } from '#modules/people/index.ts'
import { visibleMailboxes } from '../policy.ts'
import type { Mailbox } from '../tables.ts'

const columns = [
  ...(['id', 'unitId', 'address', 'serviceId', 'teamId', 'imap', 'secretExpiresOn'] as const),
  ...(['silentAfterHours', 'fetchedAt', 'fetchFault', 'version'] as const),
] as const
type Shown = Pick<Mailbox, (typeof columns)[number]>

/** The mailboxes that the reader administers, by address; their secrets are never among what is read. */
export async function mailboxes(ctx: Ctx) {
  administratorsOnly(ctx)
  const rows = await visibleMailboxes(ctx).select(columns).orderBy('address').execute()
  return withNames(ctx, rows)
}

export async function oneMailbox(ctx: Ctx, id: string) {
  administratorsOnly(ctx)
  const row = await visibleMailboxes(ctx)
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound)
  return (await withNames(ctx, [row]))[0]!
}

async function withNames(ctx: Ctx, rows: Shown[]) {
  const services = await serviceCards(
    ctx,
    rows.flatMap(({ serviceId }) => serviceId ?? []),
  )
  const units = [...new Set(rows.map(({ unitId }) => unitId))]
  const teams = (await Promise.all(units.map((unitId) => unitParts(ctx, unitId)))).flatMap(
    (parts) => parts.teams,
  )
  return rows.map(({ serviceId, teamId, ...row }) => {
    const service = services.get(serviceId ?? '')
    const team = teams.find(({ id }) => id === teamId)
    return {
      ...row,
      service: service ? { slug: service.slug, name: service.name } : null,
      team: team ? { slug: team.slug, name: team.name } : null,
    }
  })
}
