import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { notFound } from '#kernel/errors.ts'
import { actOnReplies } from '#modules/cases/replies/act.ts'
import { replyList } from '#modules/cases/replies/queries.ts'
import { Breadcrumb, Empty, Notice, Page, Section, Stack, useText } from '#ui/index.ts'
import { replyWords } from '../replies/text.ts'
import { OneReply } from './parts/one-reply.tsx'
import { ReplyForm } from './parts/reply-form.tsx'
import type { Route } from './+types/replies'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    if (ctx.actor.unitIds.length === 0) throw notFound()
    const did = new URL(args.request.url).searchParams.get('did')
    return { ...(await replyList(ctx)), did }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    throw redirect(`/cases/replies?did=${await actOnReplies(ctx, input)}`)
  })

const deeds = ['made', 'changed', 'removed'] as const

/** What is often answered: everybody's and the teams' own. */
export default function Replies({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(replyWords)
  const refused = actionData?.ok === false ? actionData : undefined
  const did = deeds.find((deed) => deed === data.did)
  return (
    <Page
      title={text('title')}
      lead={text('lead')}
      width="read"
      before={<Breadcrumb items={[{ href: '/cases', label: text('cases') }]} />}
    >
      {did && !refused && (
        <Notice tone="ok" role="status">
          <p>{text(`did.${did}`)}</p>
        </Notice>
      )}
      {refused && Object.keys(refused.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      {data.replies.length === 0 ? (
        <Empty title={text('none')}>{text('noneHelp')}</Empty>
      ) : (
        <Stack>
          {data.replies.map((reply) => (
            <OneReply
              key={reply.id}
              reply={reply}
              refused={refused?.values['replyId'] === reply.id ? refused : undefined}
            />
          ))}
        </Stack>
      )}
      {data.places.length > 0 && (
        <Section title={text('add')}>
          <ReplyForm
            places={data.places}
            refused={refused && !refused.values['replyId'] ? refused : undefined}
          />
        </Section>
      )}
    </Page>
  )
}
