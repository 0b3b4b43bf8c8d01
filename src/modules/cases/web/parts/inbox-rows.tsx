import { inLang } from '#kernel/text.ts'
import type { Inbox, InboxRow } from '#modules/cases/queries/inbox-page.ts'
import { Anchor, Empty, LinkButton, ListRow, Pager, RowList, Unseen } from '#ui/index.ts'
import { useLang, useText } from '#ui/index.ts'
import { words } from '../../text.ts'
import { DueMark } from './due.tsx'
import { InboxFilter } from './inbox-filter.tsx'
import { inboxPath, isNarrowed, rowPath } from './inbox-search.ts'
import { withSearch } from './paths.ts'
import { StandsIn } from './stands-in.tsx'
import { News } from './news.tsx'

type InboxRowsProps = {
  inbox: Inbox
  /** The open case. */
  selected?: string
}

export const InboxRows = ({ inbox, selected }: InboxRowsProps) => {
  const text = useText(words)
  const { asked, rows, found } = inbox
  return (
    <>
      <InboxFilter inbox={inbox} />
      <StandsIn inbox={inbox} />
      {asked.q && found !== null && (
        <p>
          {text(inbox.next ? 'foundMany' : 'found', { n: rows.length, q: asked.q })} ·{' '}
          <Anchor href={withSearch('/search', { q: asked.q })}>{text('searchElsewhere')}</Anchor>
        </p>
      )}
      <News
        key={inbox.at.toISOString()}
        since={inbox.at.toISOString()}
        href={inboxPath(inbox, { cursor: '' })}
      />
      {rows.length === 0 ? (
        <EmptyInbox inbox={inbox} />
      ) : (
        <RowList label={text('cases')}>
          {rows.map((row) => (
            <InboxLine key={row.id} row={row} inbox={inbox} selected={row.number === selected} />
          ))}
        </RowList>
      )}
      <Pager newer={null} older={inbox.next && inboxPath(inbox, { cursor: inbox.next })}>
        {asked.cursor && (
          <Anchor href={inboxPath(inbox, { cursor: '' })}>{text('firstPage')}</Anchor>
        )}
      </Pager>
    </>
  )
}

const InboxLine = ({
  row,
  inbox,
  selected,
}: {
  row: InboxRow
  inbox: Inbox
  selected: boolean
}) => {
  const text = useText(words)
  const lang = useLang()
  const where = row.campus && inLang(row.campus, lang).text
  return (
    <ListRow
      href={rowPath(inbox, row.number)}
      title={row.subject}
      meta={[row.number, row.requester, where].filter(Boolean).join(' · ')}
      aside={<DueMark {...row} />}
      corner={
        row.assignee && (
          <>
            <span title={row.assignee.name} aria-hidden="true">
              {row.assignee.initials}
            </span>
            <Unseen>
              {text('who')}: {row.assignee.name}
            </Unseen>
          </>
        )
      }
      selected={selected}
      unread={row.state === 'new'}
    />
  )
}

/** Why there is nothing, and what to do. */
const EmptyInbox = ({ inbox }: { inbox: Inbox }) => {
  const text = useText(words)
  const link = (href: string, label: string) => (
    <LinkButton href={href} variant="quiet">
      {label}
    </LinkButton>
  )
  const { view, team } = inbox.asked
  if (isNarrowed(inbox))
    return (
      <Empty
        title={text('empty.filter')}
        action={link(
          inboxPath({
            asked: { ...inbox.asked, q: '', service: '', campus: '', state: undefined },
          }),
          text('clear'),
        )}
      >
        <p>{text('empty.filterDo')}</p>
      </Empty>
    )
  if (view === 'mine')
    return (
      <Empty
        title={text('empty.mine')}
        action={link('/cases?view=unassigned', text('empty.toUnassigned'))}
      >
        <p>{text('empty.mineDo')}</p>
      </Empty>
    )
  if (view === 'open' && !team)
    return (
      <Empty title={text('empty.open')}>
        <p>{text('empty.openDo')}</p>
      </Empty>
    )
  return (
    <Empty title={text('empty.view')} action={link('/cases?view=open', text('view.open'))}>
      <p>{text('empty.viewDo')}</p>
    </Empty>
  )
}
