import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import type { Text2 } from '#kernel/text.ts'
import { dayOf } from '#kernel/time.ts'
import { colleaguesIn, personCards } from '../queries.ts'
import { organisations } from '../queries/organisation.ts'
import type { ContactKind } from './operations.ts'
import { answering, type ContactPerson, contactPersons, contactUnit } from './persons.ts'
import { mayArrangeContacts, visibleContacts } from './policy.ts'
import { programmes } from './programmes.ts'

/** none: nobody is the contact. left: who is it works here no more, nor does a deputy. */
export const contactStates = ['none', 'left', 'deputy', 'here'] as const
export type ContactState = (typeof contactStates)[number]

type Period = {
  id: string
  name: string
  deputy: string | null
  personId: string
  deputyId: string | null
  from: string
  until: string | null
}
export type ContactRow = {
  kind: ContactKind
  id: string
  name: Text2
  /** Of a programme: the department that gives it. */
  department: Text2 | null
  state: ContactState
  /** Who is the contact today; null where nobody is. */
  now: Period | null
  /** All who have been or will be, latest first. */
  history: Period[]
}

/** What can have a contact: the programmes and departments that exist today. Two queries. */
async function targets(ctx: Ctx) {
  const [departments, all] = await Promise.all([organisations(ctx), programmes(ctx)])
  const nameOf = (id: string | null) => departments.find((one) => one.id === id)?.name ?? null
  return [
    ...all
      .filter(({ open }) => open)
      .map(({ id, name, organisationId }) => ({
        ...{ kind: 'programme' as const, id, name, department: nameOf(organisationId) },
      })),
    ...departments
      .filter(({ kind, open }) => open && kind === 'faculty-department')
      .map(({ id, name }) => ({ kind: 'organisation' as const, id, name, department: null })),
  ]
}

/** Every programme and department with its contact, holes first; for those who work in a unit. */
export async function contactList(ctx: Ctx) {
  const unitId = ctx.actor.unitIds[0]
  if (!unitId) throw notFound()
  const [all, rows, colleagues] = await Promise.all([
    targets(ctx),
    visibleContacts(ctx)
      .selectAll()
      .where('unitId', '=', unitId)
      .orderBy('fromDay', 'desc')
      .execute(),
    colleaguesIn(ctx, { unitId }),
  ])
  const cards = await personCards(
    ctx,
    rows.flatMap(({ personId, deputyId }) => [personId, deputyId]),
  )
  const here = new Set(colleagues.map(({ id }) => id))
  const today = dayOf(ctx.now)
  const of = Map.groupBy(rows, ({ programmeId, organisationId }) => programmeId ?? organisationId)
  const items = all.map((target): ContactRow => {
    const history = (of.get(target.id) ?? []).map(
      ({ id, personId, deputyId, fromDay, untilDay }): Period => ({
        ...{ id, personId, deputyId, from: fromDay, until: untilDay },
        name: cards.get(personId)?.name ?? '',
        deputy: cards.get(deputyId ?? '')?.name ?? null,
      }),
    )
    const now =
      history.find(({ from, until }) => from <= today && (until === null || until > today)) ?? null
    return { ...target, state: stateOf(now, here), now, history }
  })
  const rank = ({ state }: ContactRow) => contactStates.indexOf(state)
  return {
    unitId,
    today,
    items: items.sort((a, b) => rank(a) - rank(b)),
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
    may: { arrange: mayArrangeContacts(ctx.actor, unitId) },
  }
}
export type ContactData = Awaited<ReturnType<typeof contactList>>

function stateOf(now: Period | null, here: ReadonlySet<string>): ContactState {
  if (!now) return 'none'
  const found = answering(now, here)
  if (!found) return 'left'
  return found.standsIn ? 'deputy' : 'here'
}

export type PublicContact = {
  kind: ContactKind
  id: string
  name: Text2
  contact: ContactPerson | null
}

/** For everybody: whom to turn to for each programme and department today. */
export async function publicContacts(ctx: Ctx): Promise<PublicContact[]> {
  const all = await targets(ctx)
  const found = await contactPersons(
    ctx,
    all.map(({ id }) => id),
  )
  return all.map(({ kind, id, name }) => ({ kind, id, name, contact: found.get(id) ?? null }))
}

/** What a person is the contact of today, and what for as deputy. */
export async function contactOf(ctx: Ctx, personId: string) {
  const [all, unitId, today] = [await targets(ctx), await contactUnit(ctx), dayOf(ctx.now)]
  const rows = await visibleContacts(ctx)
    .select(['programmeId', 'organisationId', 'personId'])
    .where('unitId', '=', unitId)
    .where('fromDay', '<=', today)
    .where((eb) => eb.or([eb('untilDay', 'is', null), eb('untilDay', '>', today)]))
    .where((eb) => eb.or([eb('personId', '=', personId), eb('deputyId', '=', personId)]))
    .execute()
  return all.flatMap(({ id, name }) => {
    const row = rows.find((one) => (one.programmeId ?? one.organisationId) === id)
    return row ? [{ id, name, deputy: row.personId !== personId }] : []
  })
}
