import { read } from '#kernel/web/pages.ts'
import { mailboxes } from '#modules/mail/mailboxes/queries.ts'
import {
  Anchor,
  Breadcrumb,
  DateTime,
  Empty,
  LinkButton,
  Notice,
  Page,
  Said,
  State,
  Table,
  useText,
} from '#ui/index.ts'
import { mailboxWords } from '../mailboxes/text.ts'
import type { Route } from './+types/mailboxes'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    mailboxes: await mailboxes(ctx),
    removed: new URL(args.request.url).searchParams.has('removed'),
  }))

/** The unit's mailboxes: whose they are, how mail comes, and whether it does. */
export default function Mailboxes({ loaderData }: Route.ComponentProps) {
  const text = useText(mailboxWords)
  return (
    <Page
      title={text('mailboxes')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
      actions={<LinkButton href="/admin/mailboxes/new">{text('add')}</LinkButton>}
    >
      {loaderData.removed && (
        <Notice tone="ok" role="status">
          <p>{text('removed')}</p>
        </Notice>
      )}
      {loaderData.mailboxes.length === 0 ? (
        <Empty title={text('none')}>
          <p>{text('noneText')}</p>
        </Empty>
      ) : (
        <Table
          caption={text('mailboxes')}
          hideCaption
          narrow="stack"
          columns={[
            { key: 'address', title: text('address'), header: true },
            { key: 'team', title: text('team') },
            { key: 'service', title: text('service') },
            { key: 'comes', title: text('comes') },
            { key: 'state', title: text('state') },
          ]}
          rows={loaderData.mailboxes.map((box) => ({
            id: box.id,
            cells: {
              address: <Anchor href={`/admin/mailboxes/${box.id}`}>{box.address}</Anchor>,
              team: box.team ? <Said text={box.team.name} /> : text('teamOfService'),
              service: box.service ? <Said text={box.service.name} /> : text('generalService'),
              comes: box.imap ? text('fetchedFrom', { host: box.imap.host }) : text('delivered'),
              state: <StateOf box={box} />,
            },
          }))}
        />
      )}
    </Page>
  )
}

const StateOf = ({ box }: { box: Route.ComponentProps['loaderData']['mailboxes'][number] }) => {
  const text = useText(mailboxWords)
  if (!box.imap) return null
  if (box.fetchFault) return <State tone="danger">{text('faulty')}</State>
  if (!box.fetchedAt) return <State tone="waiting">{text('notYet')}</State>
  return (
    <>
      <State tone="done">{text('well')}</State> <DateTime value={box.fetchedAt} form="near" />
    </>
  )
}
