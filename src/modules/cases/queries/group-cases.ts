import type { PanelLoad } from '#kernel/places.ts'
import { memberIdsOf, personCards } from '#modules/people/index.ts'
import type { State } from '../states.ts'
import { visibleCases } from '../policy.ts'

/** So many of a group's open cases stand on its page. */
const shown = 50

/** A group's open cases that the reader may see; marked where the requester has left the group. */
export const groupCases: PanelLoad = async (ctx, [id]) => {
  if (!id) return {}
  const [rows, members] = await Promise.all([
    visibleCases(ctx)
      .select(['cases.id', 'number', 'subject', 'state', 'requesterId', 'lastActivityAt'])
      .where('cases.groupId', '=', id)
      .where('cases.isOpen', '=', true)
      .orderBy('cases.lastActivityAt', 'desc')
      .limit(shown)
      .execute(),
    memberIdsOf(ctx, id),
  ])
  const people = await personCards(
    ctx,
    rows.map(({ requesterId }) => requesterId),
  )
  const cases = rows.map(({ requesterId, ...row }) => ({
    ...row,
    requester: people.get(requesterId)?.name ?? '',
    hasLeft: !members.includes(requesterId),
  }))
  return { [id]: { cases } }
}
export type GroupCases = {
  cases: {
    id: string
    number: string
    subject: string
    state: State
    lastActivityAt: Date
    requester: string
    hasLeft: boolean
  }[]
}
