import { Anchor, DateTime, ListRow, RowList, Section, Tag, useText } from '#ui/index.ts'
import type { GroupCases } from './queries/group-cases.ts'
import { words } from './text.ts'
import { CaseStateForRequester } from './web/parts/due.tsx'
import { type Drafts, MyDrafts } from './web/parts/my-drafts.tsx'
import { MyRows } from './web/parts/my-cases.tsx'

type MyOpenCases = { rows: Parameters<typeof MyRows>[0]['rows']; drafts?: Drafts }

/** One's own open cases and drafts, on the page of one's own things. */
export function MyCasesPanel({ data }: { data: MyOpenCases; id: string }) {
  const text = useText(words)
  return (
    <Section
      title={text('myOpen')}
      aside={<Anchor href="/cases?view=own">{text('allMine')}</Anchor>}
    >
      {data.rows.length === 0 ? (
        <p>{text('myEmpty')}.</p>
      ) : (
        <MyRows rows={data.rows} label={text('myOpen')} />
      )}
      {data.drafts && data.drafts.length > 0 && <MyDrafts drafts={data.drafts} />}
    </Section>
  )
}

/** A research group's open cases, on its page; those whose requester has left it are marked. */
export function GroupCasesPanel({ data: { cases } }: { data: GroupCases; id: string }) {
  const text = useText(words)
  return (
    <Section title={text('groupOpen')}>
      {cases.length === 0 ? (
        <p>{text('groupEmpty')}</p>
      ) : (
        <RowList label={text('groupOpen')}>
          {cases.map((row) => (
            <ListRow
              key={row.id}
              href={`/cases/${row.number}`}
              title={row.subject}
              meta={
                <>
                  {row.number} · {row.requester}{' '}
                  {row.hasLeft && <Tag tone="warn">{text('hasLeft')}</Tag>} ·{' '}
                  <DateTime value={row.lastActivityAt} form="near" />
                </>
              }
              aside={<CaseStateForRequester state={row.state} />}
            />
          ))}
        </RowList>
      )}
    </Section>
  )
}

export { ServiceFiguresPanel } from './web/parts/service-figures.tsx'
