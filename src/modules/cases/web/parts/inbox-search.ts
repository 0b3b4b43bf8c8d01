import type { Inbox } from '#modules/cases/queries/inbox-page.ts'
import { withSearch } from './paths.ts'

type Asked = Inbox['asked']

/** The list's question as an address, with one thing changed. */
export const inboxPath = (
  { asked }: Pick<Inbox, 'asked'>,
  change: Partial<Record<keyof Asked, string>> = {},
) => withSearch('/cases', searchOf({ ...asked, ...change } as Asked))

/** A case beside the same list. */
export const rowPath = ({ asked }: Pick<Inbox, 'asked'>, number: string) =>
  withSearch(`/cases/${number}`, searchOf(asked))

const searchOf = ({ sort, ...asked }: Asked) => ({
  ...asked,
  sort: sort === 'activity' ? '' : sort,
})

/** Does the list show less than the whole view? */
export const isNarrowed = ({ asked }: Pick<Inbox, 'asked'>) =>
  Boolean(asked.q || asked.service || asked.campus || asked.state)
