import type { PanelLoad } from '#kernel/places.ts'
import { visibleGroups } from '../groups/policy.ts'
import { organisationCards } from '../queries/organisation.ts'
import { contactOf } from './list.ts'
import { contactPersons, contactsOf, gathered } from './persons.ts'

/** On a service's page: the reader's own contacts; for a guest the way to the list. */
export const serviceContacts: PanelLoad = async (ctx, [id]) => {
  if (!id) return {}
  const { kind, personId } = ctx.actor
  const own = kind === 'person' && personId ? await contactsOf(ctx, personId) : []
  return { [id]: { contacts: own } }
}

/** On a research group's page: the contact of its department. */
export const groupContacts: PanelLoad = async (ctx, [id]) => {
  if (!id) return {}
  const group = await visibleGroups(ctx)
    .select('organisationId')
    .where('id', '=', id)
    .executeTakeFirst()
  const department = (await organisationCards(ctx)).get(group?.organisationId ?? '')
  if (!department) return {}
  const names = new Map([[department.id, department.name]])
  return { [id]: { contacts: gathered(names, await contactPersons(ctx, [department.id])) } }
}

/** On a person's page, for staff: whom they turn to, and what they are the contact of. */
export const personContacts: PanelLoad = async (ctx, [id]) => {
  if (!id || ctx.actor.unitIds.length === 0) return {}
  const [contacts, is] = await Promise.all([contactsOf(ctx, id), contactOf(ctx, id)])
  return contacts.length + is.length > 0 ? { [id]: { contacts, is } } : {}
}
