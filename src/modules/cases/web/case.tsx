import { data, redirect, type ShouldRevalidateFunctionArgs } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { act } from '#modules/cases/act.ts'
import { followCtx, followed, keyOf } from '#modules/cases/follow.ts'
import { mayReadNotes } from '#modules/cases/policy.ts'
import { casePageOf } from '#modules/cases/queries/case-page.ts'
import { insertReply } from '#modules/cases/replies/insert.ts'
import { getCaseByNumber } from '#modules/cases/queries/one.ts'
import { requesterPageOf } from '#modules/cases/queries/requester-page.ts'
import { useInbox } from './cases.tsx'
import { LinkOver } from './parts/link-over.tsx'
import { RequesterCase } from './parts/requester-case.tsx'
import { StaffCase } from './parts/staff-case.tsx'
import type { Route } from './+types/case'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

/** One address, two pages: staff work with the case, its requester follows it (without any script). */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (given) => {
    const key = keyOf(args.request)
    const ctx = await followed(given, key)
    if (!ctx) return data({ view: 'over' as const, scripts: false }, { status: 404 })
    const theCase = await getCaseByNumber(ctx, args.params.number)
    const { searchParams } = new URL(args.request.url)
    const done = { did: searchParams.get('did'), was: searchParams.get('was') }
    return mayReadNotes(ctx.actor, theCase)
      ? { view: 'staff' as const, scripts: true, done, ...(await casePageOf(ctx, theCase)) }
      : {
          view: 'requester' as const,
          scripts: false,
          done,
          key,
          ...(await requesterPageOf(ctx, theCase)),
        }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (given, input) => {
    const url = new URL(args.request.url)
    const ctx = await followCtx(given, url.searchParams.get('key'))
    const theCase = await getCaseByNumber(ctx, args.params.number)
    if (input['insert']) return await insertReply(ctx, theCase, input)
    const { did, was } = await act(ctx, theCase, input)
    url.searchParams.set('did', did)
    if (was) url.searchParams.set('was', was)
    else url.searchParams.delete('was')
    throw redirect(`${url.pathname.replace(/\.data$/, '')}?${url.searchParams}`)
  })

/** What somebody else changed meanwhile is shown at once, beside what was typed. */
export const shouldRevalidate = ({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) => actionStatus === 409 || defaultShouldRevalidate

export default function CasePage({ loaderData: shown, actionData }: Route.ComponentProps) {
  const beside = useInbox()
  const refused = actionData?.ok === false ? actionData : undefined
  const inserted = actionData?.ok ? actionData : undefined
  if (shown.view === 'over') return <LinkOver />
  return shown.view === 'staff' ? (
    <StaffCase
      data={shown}
      beside={beside}
      refused={refused}
      inserted={inserted}
      done={shown.done}
    />
  ) : (
    <RequesterCase data={shown} refused={refused} done={shown.done} />
  )
}
