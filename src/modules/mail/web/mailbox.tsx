import { redirect } from 'react-router'
import { asId } from '#kernel/input.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { mailboxForm } from '#modules/mail/mailboxes/page.ts'
import { putMailbox, removeMailbox } from '#modules/mail/operations/mailboxes.ts'
import { ActionForm, Breadcrumb, Notice, Page, Section, Stack, useText } from '#ui/index.ts'
import { mailboxWords } from '../mailboxes/text.ts'
import { MailboxForm } from './parts/mailbox-form.tsx'
import type { Route } from './+types/mailbox'

const idOf = ({ id }: { id: string }) => (id === 'new' ? undefined : asId(id))

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    ...(await mailboxForm(ctx, idOf(args.params))),
    saved: new URL(args.request.url).searchParams.has('saved'),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const mailboxId = idOf(args.params)
    if (input['do'] === 'remove' && mailboxId) {
      await removeMailbox(ctx, { mailboxId })
      throw redirect('/admin/mailboxes?removed')
    }
    const { unitId, mailbox } = await mailboxForm(ctx, mailboxId)
    const given = { ...input, unitId, ...(mailbox && { address: mailbox.address }) }
    const { id } = await putMailbox(ctx, given as never)
    throw redirect(`/admin/mailboxes/${id}?saved`)
  })

/** One mailbox: to whom it belongs, and how its mail is fetched. */
export default function MailboxPage({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(mailboxWords)
  const { mailbox } = data
  return (
    <Page
      title={mailbox?.address ?? text('add')}
      width="read"
      before={
        <Breadcrumb
          items={[
            { href: '/admin', label: text('admin') },
            { href: '/admin/mailboxes', label: text('mailboxes') },
          ]}
        />
      }
    >
      <Stack>
        {data.saved && !actionData && (
          <Notice tone="ok" role="status">
            <p>{text('saved')}</p>
          </Notice>
        )}
        {mailbox?.fetchFault && (
          <Notice tone="warn" title={text('lastFault')}>
            <p>
              <code>{mailbox.fetchFault}</code>
            </p>
          </Notice>
        )}
        <MailboxForm data={data} refused={actionData} />
        {mailbox && (
          <Section title={text('remove')} ruled>
            <p>{text('removeText')}</p>
            <ActionForm fields={{ do: 'remove' }}>{text('remove')}</ActionForm>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
