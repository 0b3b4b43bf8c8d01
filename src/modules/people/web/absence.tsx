import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { addAbsence, endAbsence } from '#modules/people/absence/operations.ts'
import { absencePage } from '#modules/people/absence/queries.ts'
import { Breadcrumb, Notice, Page, useText } from '#ui/index.ts'
import { absenceText } from '../absence/text.ts'
import { Absences } from './parts/absences.tsx'
import type { Route } from './+types/absence'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    ...(await absencePage(ctx, ctx.actor.personId)),
    did: new URL(args.request.url).searchParams.get('did'),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    if (input['do'] === 'end-absence') {
      await endAbsence(ctx, input as { absenceId: string })
      return redirect('/my/absence?did=ended')
    }
    await addAbsence(ctx, { ...input, personId: ctx.actor.personId } as never)
    return redirect('/my/absence?did=added')
  })

/** When one is away and who stands in, for those who work here. */
export default function Absence({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(absenceText)
  const refused = actionData?.ok === false ? actionData : undefined
  const did = data.did === 'added' || data.did === 'ended' ? data.did : undefined
  return (
    <Page
      title={text('title')}
      lead={text('lead')}
      width="read"
      before={<Breadcrumb items={[{ href: '/my', label: text('my') }]} />}
    >
      {did && !refused && (
        <Notice tone="ok" role="status">
          <p>{text(did)}</p>
        </Notice>
      )}
      <Absences {...data} refused={refused} />
    </Page>
  )
}
