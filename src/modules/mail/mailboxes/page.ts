import { type Ctx, holds } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { inLang, type Text2 } from '#kernel/text.ts'
import { listServices } from '#modules/catalogue/index.ts'
import { administratorsOnly, unitParts } from '#modules/people/index.ts'
import { oneMailbox } from './queries.ts'

/** One mailbox with what can be chosen for it; without an id: one to add. */
export async function mailboxForm(ctx: Ctx, id: string | undefined) {
  administratorsOnly(ctx)
  const mailbox = id === undefined ? null : await oneMailbox(ctx, id)
  const own = ctx.actor.unitIds.find((unitId) => holds(ctx.actor, unitId, 'administrator'))
  const unitId = mailbox?.unitId ?? own
  if (!unitId) throw notFound()
  const { teams } = await unitParts(ctx, unitId)
  const services = await listServices(ctx, unitId)
  const option = ({ slug, name }: { slug: string; name: Text2 }) => ({
    value: slug,
    label: inLang(name, ctx.lang).text,
  })
  return {
    ...{ mailbox, unitId },
    teams: teams.filter(({ open }) => open).map(option),
    services: services.map(option),
  }
}
