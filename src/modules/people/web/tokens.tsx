import { redirect } from 'react-router'
import { isElevated, roles } from '#kernel/context.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { createToken, withdrawToken } from '#modules/people/operations.ts'
import { listTokens, unitsToAdminister } from '#modules/people/tokens/list.ts'
import { Breadcrumb, Notice, Page, Section, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import { RaiseRightsFirst } from './parts/raise-rights.tsx'
import { RefusedNotice } from './parts/refused-notice.tsx'
import { TokenForm } from './parts/token-form.tsx'
import { TokenTable } from './parts/token-table.tsx'
import type { Route } from './+types/tokens'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    tokens: await listTokens(ctx),
    units: await unitsToAdminister(ctx),
    roles,
    elevated: isElevated(ctx),
    withdrawn: new URL(args.request.url).searchParams.has('withdrawn'),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    if (input['do'] === 'withdraw') {
      await withdrawToken(ctx, input as { tokenId: string })
      return redirect('/admin/tokens?withdrawn')
    }
    const { token } = await createToken(ctx, input as Parameters<typeof createToken>[1])
    return { ok: true as const, token }
  })

/** What programs come in by: made, watched and withdrawn. */
export default function Tokens({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(words)
  const refused = actionData?.ok === false ? actionData : undefined
  return (
    <Page
      title={text('tokens')}
      lead={text('tokensLead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      {actionData?.ok && (
        <Notice tone="ok" role="status" title={text('tokenMade')}>
          <p>
            <code>{actionData.token}</code>
          </p>
        </Notice>
      )}
      {data.withdrawn && !actionData && (
        <Notice tone="ok" role="status">
          <p>{text('tokenWithdrawn')}</p>
        </Notice>
      )}
      <RefusedNotice refused={refused} then="/admin/tokens" />
      {!refused && (
        <RaiseRightsFirst
          elevated={data.elevated}
          what={text('elevateFirst')}
          then="/admin/tokens"
        />
      )}
      <TokenTable tokens={data.tokens} />
      <Section title={text('newToken')} ruled>
        <TokenForm units={data.units} roles={data.roles} refused={refused} />
      </Section>
    </Page>
  )
}
