import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { handOverCases } from '#modules/cases/operations/hand-over.ts'
import { leftBehind } from '#modules/cases/queries/left-behind.ts'
import { Breadcrumb, Button, DateTime, Empty, Form, Hidden, ListRow, Notice } from '#ui/index.ts'
import { Page, RowList, Section, Select, useText } from '#ui/index.ts'
import { words } from '../text.ts'
import { CaseState } from './parts/due.tsx'
import type { Route } from './+types/left-behind'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    ...(await leftBehind(ctx)),
    done: new URL(args.request.url).searchParams.has('done'),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { fromId, toId }) => {
    await handOverCases(ctx, { fromId: String(fromId), toId })
    throw redirect('/cases/left-behind?done')
  })

/** For those who lead: open cases that stay with somebody who has left, handed over in one act. */
export default function LeftBehind({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(words)
  const { leavers, colleagues, done } = loaderData
  const refused = actionData?.ok === false ? actionData : undefined
  return (
    <Page
      title={text('leftBehind')}
      lead={text('leftBehindLead')}
      before={<Breadcrumb items={[{ href: '/cases', label: text('cases') }]} />}
    >
      {done && !refused && (
        <Notice tone="ok" role="status">
          <p>{text('handedOver')}</p>
        </Notice>
      )}
      {leavers.length === 0 && (
        <Empty title={text('noneLeft')}>
          <p>{text('noneLeftText')}</p>
        </Empty>
      )}
      {leavers.map(({ id, name, cases }) => (
        <Section key={id} title={name} ruled>
          <RowList label={name}>
            {cases.map((row) => (
              <ListRow
                key={row.id}
                href={`/cases/${row.number}`}
                title={row.subject}
                meta={
                  <>
                    {row.number} · <DateTime value={row.lastActivityAt} form="near" />
                  </>
                }
                aside={<CaseState state={row.state} />}
              />
            ))}
          </RowList>
          <Form
            label={text('handOver')}
            errors={refused?.values['fromId'] === id ? refused.errors : undefined}
          >
            <Hidden name="fromId" value={id} />
            <Select
              name="toId"
              label={text('handOverTo')}
              empty={text('handOverToNobody')}
              defaultValue=""
              unmarked
              options={colleagues.map((one) => ({ value: one.id, label: one.name }))}
            />
            <Button>{text('handOver')}</Button>
          </Form>
        </Section>
      ))}
    </Page>
  )
}
