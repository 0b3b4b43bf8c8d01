import { redirect } from 'react-router'
import { asId } from '#kernel/input.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { replayMail } from '#modules/mail/operations/hold.ts'
import { mailToShow } from '#modules/mail/queries.ts'
import {
  ActionForm,
  Anchor,
  Breadcrumb,
  DateTime,
  Disclosure,
  Facts,
  Notice,
  Page,
  Paragraphs,
  Section,
  useText,
} from '#ui/index.ts'
import { words } from '../text.ts'
import type { Route } from './+types/mail'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    ...(await mailToShow(ctx, asId(args.params.id))),
    replayed: new URL(args.request.url).searchParams.has('replayed'),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx) => {
    const mailId = asId(args.params.id)
    await replayMail(ctx, { mailId })
    throw redirect(`/admin/mail/${mailId}?replayed`)
  })

/** One mail as it came: its new part, what folds, what became of it, and the way to take it in after all. */
export default function MailPage({ loaderData: mail, actionData }: Route.ComponentProps) {
  const text = useText(words)
  const from = mail.fromName ? `${mail.fromName} <${mail.fromAddress}>` : (mail.fromAddress ?? '')
  return (
    <Page
      title={mail.subject || text('noSubject')}
      width="read"
      before={
        <Breadcrumb
          items={[
            { href: '/admin', label: text('admin') },
            { href: '/admin/mail', label: text('mail') },
          ]}
        />
      }
    >
      {mail.replayed && (
        <Notice tone="ok" role="status">
          <p>{text('replayed')}</p>
        </Notice>
      )}
      {actionData && 'message' in actionData && (
        <Notice tone="warn" title={text('refused')} role="alert">
          <p>{actionData.message}</p>
        </Notice>
      )}
      <Facts
        items={[
          { term: text('from'), value: from },
          mail.senderAuth !== null && {
            term: text('sender'),
            value: text(`auth.${mail.senderAuth}`),
          },
          { term: text('at'), value: <DateTime value={mail.receivedAt} /> },
          { term: text('became'), value: text(`outcome.${mail.outcome ?? 'waits'}`) },
          mail.reason !== null && { term: text('why'), value: <code>{mail.reason}</code> },
          mail.number !== null && {
            term: text('case'),
            value: <Anchor href={`/cases/${mail.number}`}>{mail.number}</Anchor>,
          },
        ]}
      />
      {mail.mayReplay && <ActionForm fields={{}}>{text('replay')}</ActionForm>}
      <Section ruled>
        <Paragraphs text={mail.text ?? ''} />
        {mail.signature && (
          <Disclosure summary={text('signature')}>
            <Paragraphs text={mail.signature} />
          </Disclosure>
        )}
        {mail.quoted && (
          <Disclosure summary={text('quoted')}>
            <Paragraphs text={mail.quoted} />
          </Disclosure>
        )}
        <p>
          <Anchor href={`/admin/mail/${mail.id}/raw`} reload>
            {text('raw')}
          </Anchor>
        </p>
      </Section>
    </Page>
  )
}
