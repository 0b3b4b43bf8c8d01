import type { Ctx } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'
import { dayOf } from '#kernel/time.ts'
import { awayToday } from '../absence/queries.ts'
import { colleaguesIn, defaultUnit, personCards } from '../queries.ts'
import { organisationCards } from '../queries/organisation.ts'
import { db as people } from '../tables.ts'
import { visibleContacts } from './policy.ts'
import { programmes } from './programmes.ts'

/** Whom to turn to. `standsInFor`: the name of the contact whose deputy this is; null: the contact. */
export type ContactPerson = {
  id: string
  name: string
  email: string
  standsInFor: string | null
}
/** A person to turn to, and the programmes and departments that they are the contact of. */
export type ContactFor = ContactPerson & { of: Text2[] }

/** The unit whose contacts a reader is shown: their own, or the installation's first. */
export const contactUnit = async (ctx: Ctx) => ctx.actor.unitIds[0] ?? (await defaultUnit(ctx)).id

type Held = { personId: string; deputyId: string | null }

/**
 * Who answers today: the contact, or the deputy of one who does not work in the unit any more; nobody
 * where neither does. `here` are the ids of those who work.
 */
export const answering = ({ personId, deputyId }: Held, here: ReadonlySet<string>) => {
  if (here.has(personId)) return { id: personId, standsIn: false }
  return deputyId !== null && here.has(deputyId) ? { id: deputyId, standsIn: true } : undefined
}

/**
 * Whom to turn to for programmes and departments, by their ids, today; those without a contact are left
 * out. Whoever is away is answered for by the deputy, unless that one is away too. Four queries, however
 * many there are.
 */
export async function contactPersons(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, ContactPerson>> {
  if (ids.length === 0) return new Map()
  const unitId = await contactUnit(ctx)
  const today = dayOf(ctx.now)
  const rows = await visibleContacts(ctx)
    .select(['programmeId', 'organisationId', 'personId', 'deputyId'])
    .where('unitId', '=', unitId)
    .where('fromDay', '<=', today)
    .where((eb) => eb.or([eb('untilDay', 'is', null), eb('untilDay', '>', today)]))
    .where((eb) => eb.or([eb('programmeId', 'in', ids), eb('organisationId', 'in', ids)]))
    .execute()
  const named = rows.flatMap(({ personId, deputyId }) => [personId, deputyId])
  const [here, cards, away] = await Promise.all([
    colleaguesIn(ctx, { unitId }),
    personCards(ctx, named),
    awayToday(
      ctx,
      named.filter((id) => id !== null),
    ),
  ])
  const working = new Set(here.map(({ id }) => id))
  const present = new Set([...working].filter((id) => !away.has(id)))
  return new Map(
    rows.flatMap((row) => {
      const found = answering(row, present) ?? answering(row, working)
      const card = found && cards.get(found.id)
      if (!card) return []
      const standsInFor = found.standsIn ? (cards.get(row.personId)?.name ?? null) : null
      const { id, name, email } = card
      return [[row.programmeId ?? row.organisationId!, { id, name, email, standsInFor }] as const]
    }),
  )
}

/** Those who teach or study have programmes; everybody has a department. */
const withProgrammes = new Set<string | null>(['student', 'teacher'])

/**
 * The contacts of a person: of the departments where they work or study today, and for who teaches or
 * studies of the programmes that these give. The caller has checked who may know. A fixed number of
 * queries.
 */
export async function contactsOf(ctx: Ctx, personId: string): Promise<ContactFor[]> {
  const today = dayOf(ctx.now)
  const affiliations = await people(ctx)
    .selectFrom('affiliations')
    .select(['kind', 'organisationId'])
    .where('personId', '=', personId)
    .where('organisationId', 'is not', null)
    .where((eb) => eb.or([eb('validFrom', 'is', null), eb('validFrom', '<=', today)]))
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', today)]))
    .execute()
  if (affiliations.length === 0) return []
  const [departments, all] = await Promise.all([organisationCards(ctx), programmes(ctx)])
  const taught = new Set(
    affiliations.flatMap(({ kind, organisationId }) =>
      withProgrammes.has(kind) ? organisationId : [],
    ),
  )
  const names = new Map<string, Text2>()
  for (const { organisationId: id } of affiliations)
    if (departments.has(id!)) names.set(id!, departments.get(id!)!.name)
  for (const { id, name, organisationId, open } of all)
    if (open && taught.has(organisationId)) names.set(id, name)
  return gathered(names, await contactPersons(ctx, [...names.keys()]))
}

/** Each person once, with all that they are the contact of. */
export function gathered(
  names: ReadonlyMap<string, Text2>,
  found: ReadonlyMap<string, ContactPerson>,
): ContactFor[] {
  const byPerson = new Map<string, ContactFor>()
  for (const [id, name] of names) {
    const contact = found.get(id)
    if (!contact) continue
    const key = `${contact.id} ${contact.standsInFor}`
    const one = byPerson.get(key) ?? { ...contact, of: [] }
    one.of.push(name)
    byPerson.set(key, one)
  }
  return [...byPerson.values()]
}
