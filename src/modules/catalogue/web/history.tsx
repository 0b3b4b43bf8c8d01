import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { restoreRevision } from '#modules/catalogue/editing/operations.ts'
import { historyOf, nameOf } from '#modules/catalogue/editing/queries.ts'
import { subjectOf } from '#modules/catalogue/editing/subject.ts'
import {
  ActionForm,
  Breadcrumb,
  DateTime,
  Disclosure,
  Notice,
  Page,
  Section,
  Stack,
  Tag,
  useText,
} from '#ui/index.ts'
import { editingText } from '../editing/text.ts'
import type { Route } from './+types/history'
import { Changes } from './parts/changes.tsx'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const revisions = await historyOf(ctx, subjectOf(ctx, args.params))
    return { name: nameOf(revisions[0]!.content), revisions }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { number }) => {
    const subject = subjectOf(ctx, args.params)
    await restoreRevision(ctx, { ...subject, number: String(number) })
    return redirect(`/admin/catalogue/${args.params.kinds}/${args.params.slug}?done=restored`)
  })

/** All that has been published of a page, with what each version changed. */
export default function History({ loaderData, actionData, params }: Route.ComponentProps) {
  const { name, revisions } = loaderData
  const text = useText(editingText)
  const back = `/admin/catalogue/${params.kinds}/${params.slug}`
  return (
    <Page
      title={text('historyOf', { name })}
      width="read"
      before={
        <Breadcrumb
          items={[
            { href: '/admin/catalogue', label: text('catalogue') },
            { href: back, label: name },
          ]}
        />
      }
    >
      <Stack gap="loose">
        {actionData?.ok === false && (
          <Notice tone="warn" role="alert">
            <p>{actionData.code === 'already_done' ? text('hasDraft') : actionData.message}</p>
          </Notice>
        )}
        {revisions.map(({ number, publishedAt, author, changes }, index) => (
          <Section
            key={number}
            title={text('revision', { n: String(number) })}
            aside={index === 0 ? <Tag tone="ok">{text('now')}</Tag> : undefined}
            ruled
          >
            <p>
              <DateTime value={publishedAt} form="long" /> · {author ?? text('nobody')}
            </p>
            {changes.length === 0 ? (
              <p>{text('first')}</p>
            ) : (
              <Disclosure summary={text('changes')} open={index === 0}>
                <Changes changes={changes} />
              </Disclosure>
            )}
            {index > 0 && (
              <ActionForm fields={{ number }} small>
                {text('restore')}
              </ActionForm>
            )}
          </Section>
        ))}
      </Stack>
    </Page>
  )
}
