import { redirect } from 'react-router'
import { Refusal } from '#kernel/errors.ts'
import { read, submit } from '#kernel/web/pages.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} from '#modules/people/sign-in/second-factor/operations.ts'
import { ownSecondFactor } from '#modules/people/sign-in/second-factor/queries.ts'
import { Breadcrumb, LinkButton, Notice, Page, PlainList, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import { signedIn } from './parts/signed-in.ts'
import { Begin, On, SetUpSteps } from './parts/second-factor.tsx'
import type { Route } from './+types/second-factor'

const path = '/my/second-factor'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    signedIn(ctx, path)
    return ownSecondFactor(ctx)
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    signedIn(ctx, path)
    const { code } = input as { code: string }
    switch (input['do']) {
      case 'begin':
        await beginSecondFactor(ctx, {})
        return redirect(path)
      case 'confirm':
        return { ok: true as const, codes: (await confirmSecondFactor(ctx, { code })).codes }
      case 'remove':
        await removeSecondFactor(ctx, { code })
        return redirect('/my/security?done=second-factor-off')
      default:
        throw new Refusal('malformed')
    }
  })

/** Sets the second step of one's sign-in up, or takes it away. */
export default function SecondFactor({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(words)
  const refused = actionData?.ok === false ? actionData : undefined
  const before = <Breadcrumb items={[{ href: '/my/security', label: text('security') }]} />
  if (actionData?.ok)
    return (
      <Page title={text('backupCodes')} lead={text('backupCodesText')} width="read" before={before}>
        <PlainList
          items={actionData.codes.map((code) => ({ id: code, title: <code>{code}</code> }))}
        />
        <LinkButton href="/my/security">{text('codesKept')}</LinkButton>
      </Page>
    )
  return (
    <Page title={text('secondFactor')} lead={text('secondFactorLead')} width="read" before={before}>
      {refused && Object.keys(refused.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      {data.state === 'none' && <Begin />}
      {data.state === 'begun' && <SetUpSteps {...data} errors={refused?.errors} />}
      {data.state === 'on' && <On {...data} errors={refused?.errors} />}
    </Page>
  )
}
