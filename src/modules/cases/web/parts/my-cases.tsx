import type { InboxRow } from '#modules/cases/queries/inbox-page.ts'
import { DateTime, Empty, LinkButton, ListRow, Page, Pager, RowList, useText } from '#ui/index.ts'
import { words } from '../../text.ts'
import { CaseStateForRequester } from './due.tsx'

/** What one has ordered or asked, newest activity first. */
export const MyCases = ({ rows, next }: { rows: InboxRow[]; next: string | null }) => {
  const text = useText(words)
  return (
    <Page
      title={text('myCases')}
      lead={text('myLead')}
      actions={<LinkButton href="/ask">{text('ask')}</LinkButton>}
    >
      {rows.length === 0 ? (
        <Empty
          title={text('myEmpty')}
          action={
            <LinkButton href="/services" variant="quiet">
              {text('seeServices')}
            </LinkButton>
          }
        >
          <p>{text('myEmptyDo')}</p>
        </Empty>
      ) : (
        <MyRows rows={rows} label={text('myCases')} />
      )}
      <Pager older={next && `/cases?view=own&cursor=${next}`} />
    </Page>
  )
}

export const MyRows = ({ rows, label }: { rows: InboxRow[]; label: string }) => (
  <RowList label={label}>
    {rows.map((row) => (
      <ListRow
        key={row.id}
        href={`/cases/${row.number}`}
        title={row.subject}
        meta={
          <>
            {row.number}
            {row.requester && ` · ${row.requester}`} ·{' '}
            <DateTime value={row.lastActivityAt} form="near" />
          </>
        }
        aside={<CaseStateForRequester state={row.state} />}
      />
    ))}
  </RowList>
)
