import { redirect } from 'react-router'
import { Refusal } from '#kernel/errors.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { askForAddress, dropAddress } from '#modules/people/addresses/operations.ts'
import { ownAddresses } from '#modules/people/addresses/queries.ts'
import { proofNeeded } from '#modules/people/sign-in/proof.ts'
import { Breadcrumb, Notice, Page, useText } from '#ui/index.ts'
import { addressText } from '../addresses/text.ts'
import { AddAddress, Addresses, Requests } from './parts/own-addresses.tsx'
import { signedIn } from './parts/signed-in.ts'
import type { Route } from './+types/addresses'

const path = '/my/addresses'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    signedIn(ctx, path)
    const done = new URL(args.request.url).searchParams.get('done')
    return {
      ...(await ownAddresses(ctx)),
      proof: await proofNeeded(ctx),
      done: done && `done.${done}` in addressText ? done : null,
    }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    signedIn(ctx, path)
    const sent = input as { address: string; main?: string; password?: string; code?: string }
    switch (input['do']) {
      case 'ask':
        await askForAddress(ctx, { ...sent, main: sent.main })
        return redirect(`${path}?done=asked`)
      case 'drop':
        await dropAddress(ctx, sent)
        return redirect(`${path}?done=dropped`)
      default:
        throw new Refusal('malformed')
    }
  })

/** The addresses that I am known by, and where my letters go. */
export default function OwnAddressesPage({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(addressText)
  const refused = actionData
  return (
    <Page
      title={text('title')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/my', label: text('my') }]} />}
    >
      {data.done && !refused && (
        <Notice tone="ok" role="status">
          <p>{text(`done.${data.done}` as 'done.asked')}</p>
        </Notice>
      )}
      {refused && Object.keys(refused.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      <Addresses addresses={data.addresses} proof={data.proof} refused={refused} />
      <Requests requests={data.requests} />
      <AddAddress proof={data.proof} refused={refused} />
    </Page>
  )
}
