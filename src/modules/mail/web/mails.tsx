import { asId } from '#kernel/input.ts'
import { read } from '#kernel/web/pages.ts'
import { mailPage } from '#modules/mail/queries.ts'
import { Anchor, Breadcrumb, DateTime, Empty, Page, Pager, Table, useText } from '#ui/index.ts'
import { words } from '../text.ts'
import type { Route } from './+types/mails'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const asked = new URL(args.request.url).searchParams
    const before = asked.get('before')
    const all = asked.get('show') === 'all'
    return { ...(await mailPage(ctx, { all, before: before ? asId(before) : undefined })), all }
  })

/** Mail that has come in: what is held first, all of it on demand. */
export default function Mails({ loaderData: { items, next, all } }: Route.ComponentProps) {
  const text = useText(words)
  const show = all ? '?show=all&' : '?'
  return (
    <Page
      title={text('mail')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      <p>
        <Anchor href={all ? '/admin/mail' : '/admin/mail?show=all'}>
          {all ? `${text('show')}: ${text('held')}` : `${text('show')}: ${text('all')}`}
        </Anchor>
      </p>
      {items.length === 0 ? (
        <Empty title={text(all ? 'noMail' : 'none')}>
          <p>{text(all ? 'noMailText' : 'noneText')}</p>
        </Empty>
      ) : (
        <Table
          caption={text('mail')}
          hideCaption
          narrow="stack"
          columns={[
            { key: 'subject', title: text('subject'), header: true, width: 'wide' },
            { key: 'from', title: text('from') },
            { key: 'at', title: text('at'), width: 'narrow' },
            { key: 'became', title: text('became') },
          ]}
          rows={items.map((mail) => ({
            id: mail.id,
            cells: {
              subject: (
                <Anchor href={`/admin/mail/${mail.id}`}>{mail.subject || text('noSubject')}</Anchor>
              ),
              from: mail.fromAddress ?? '',
              at: <DateTime value={mail.receivedAt} form="near" />,
              became: (
                <>
                  {text(`outcome.${mail.outcome ?? 'waits'}`)}
                  {mail.number && (
                    <>
                      {' '}
                      <Anchor href={`/cases/${mail.number}`}>{mail.number}</Anchor>
                    </>
                  )}
                </>
              ),
            },
          }))}
        />
      )}
      <Pager older={next && `/admin/mail${show}before=${next}`} />
    </Page>
  )
}
