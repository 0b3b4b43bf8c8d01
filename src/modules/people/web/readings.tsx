import { asId } from '#kernel/input.ts'
import { read } from '#kernel/web/pages.ts'
import { readingsPage } from '#modules/people/readings.ts'
import { Breadcrumb, DateTime, Page, Pager, Table, Tag, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import type { Route } from './+types/readings'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const before = new URL(args.request.url).searchParams.get('before')
    return readingsPage(ctx, before ? asId(before) : undefined)
  })

/** What the auditors have looked at, for administrators. */
export default function Readings({ loaderData: { items, next } }: Route.ComponentProps) {
  const text = useText(words)
  return (
    <Page
      title={text('readings')}
      lead={text('readingsLead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      {items.length === 0 ? (
        <p>{text('none')}</p>
      ) : (
        <Table
          caption={text('readings')}
          hideCaption
          narrow="stack"
          columns={[
            { key: 'when', title: text('when'), width: 'narrow' },
            { key: 'who', title: text('who') },
            { key: 'page', title: text('page'), header: true, width: 'wide' },
          ]}
          rows={items.map(({ id, at, name, tokenId, page }) => ({
            id,
            cells: {
              when: <DateTime value={at} form="near" />,
              who: tokenId ? (
                <>
                  {name} <Tag>{text('token')}</Tag>
                </>
              ) : (
                name
              ),
              page: <code>{page}</code>,
            },
          }))}
        />
      )}
      <Pager older={next && `/admin/readings?before=${next}`} />
    </Page>
  )
}
