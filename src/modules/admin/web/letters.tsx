import { asId } from '#kernel/input.ts'
import { read } from '#kernel/web/pages.ts'
import { letters } from '#modules/admin/queries.ts'
import {
  Anchor,
  Breadcrumb,
  DateTime,
  Empty,
  Notice,
  Page,
  Pager,
  Table,
  useText,
} from '#ui/index.ts'
import { words } from '../text.ts'
import { LetterState } from './parts/letter-state.tsx'
import type { Route } from './+types/letters'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const before = new URL(args.request.url).searchParams.get('before')
    return {
      ...(await letters(ctx, before ? asId(before) : undefined)),
      sends: ctx.hub.settings.smtpUrl !== undefined,
    }
  })

export default function Letters({ loaderData: { items, next, sends } }: Route.ComponentProps) {
  const text = useText(words)
  return (
    <Page
      title={text('letters')}
      lead={text('lettersLead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      {!sends && (
        <Notice title={text('noServer')}>
          <p>{text('noServerText')}</p>
        </Notice>
      )}
      {items.length === 0 ? (
        <Empty title={text('noLetters')}>
          <p>{text('noLettersText')}</p>
        </Empty>
      ) : (
        <Table
          caption={text('letters')}
          hideCaption
          narrow="stack"
          columns={[
            { key: 'subject', title: text('subject'), header: true, width: 'wide' },
            { key: 'to', title: text('to') },
            { key: 'at', title: text('made'), width: 'narrow' },
            { key: 'state', title: text('state'), width: 'narrow' },
          ]}
          rows={items.map((letter) => ({
            id: letter.id,
            cells: {
              subject: <Anchor href={`/admin/letters/${letter.id}`}>{letter.subject}</Anchor>,
              to: letter.toAddress,
              at: <DateTime value={letter.createdAt} form="near" />,
              state: <LetterState state={letter.state} />,
            },
          }))}
        />
      )}
      <Pager older={next && `/admin/letters?before=${next}`} />
    </Page>
  )
}
