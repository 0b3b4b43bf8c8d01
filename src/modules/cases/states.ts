export const states = [
  'new',
  'accepted',
  'in-progress',
  'waiting',
  'delivered',
  'closed',
  'withdrawn',
  'declined',
] as const
export type State = (typeof states)[number]
export const channels = ['web', 'mail', 'api', 'phone', 'desk'] as const
export type Channel = (typeof channels)[number]

/** The one workflow: from each state, where a case may go next. The first is the usual step. */
export const nextStates: Record<State, readonly State[]> = {
  new: ['in-progress', 'accepted', 'waiting', 'delivered', 'declined', 'withdrawn'],
  accepted: ['in-progress', 'waiting', 'delivered', 'declined', 'withdrawn'],
  'in-progress': ['delivered', 'waiting', 'declined', 'withdrawn'],
  waiting: ['in-progress', 'delivered', 'declined', 'withdrawn'],
  delivered: ['closed', 'in-progress'],
  closed: ['in-progress'],
  withdrawn: ['in-progress'],
  declined: ['in-progress'],
}

export const ends = ['closed', 'withdrawn', 'declined'] as const satisfies State[]
export const isEnd = (state: State) => ends.some((one) => one === state)
/** Ending a case without delivering it needs a reason that the requester can read. */
export const needsReason = (state: State) => state === 'withdrawn' || state === 'declined'
