import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { confirmAddress, releaseAddress } from '#modules/people/addresses/operations.ts'
import { addressQuestion } from '#modules/people/addresses/queries.ts'
import { ActionForm, Buttons, LinkButton, Notice, Page, useText } from '#ui/index.ts'
import { addressText } from '../addresses/text.ts'
import type { Route } from './+types/address-answer'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

/** Opened by the reader of the letter, and by every scanner on its way: so it only asks. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, (ctx) => addressQuestion(ctx, args.params.token))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { answer }) => {
    const { token } = args.params
    if (answer !== 'yes' && answer !== 'no') {
      const { done } = await confirmAddress(ctx, { token })
      return redirect(`/my/addresses?done=${done}`)
    }
    return { ok: true as const, ...(await releaseAddress(ctx, { token, answer })) }
  })

/** What a letter about an address asks: is it yours, or may your letters go there? */
export default function AddressAnswer({ loaderData: asked, actionData }: Route.ComponentProps) {
  const text = useText(addressText)
  if (actionData?.ok) return <Answered done={actionData.done} />
  if (asked === null)
    return (
      <Page title={text('overTitle')} lead={text('over')} width="read">
        <LinkButton href="/my/addresses">{text('title')}</LinkButton>
      </Page>
    )
  const { address, name, before } = asked
  if (asked.asks === 'release')
    return (
      <Page
        title={text('releaseTitle')}
        lead={text('releaseLead', { address, before })}
        width="read"
      >
        <Buttons>
          <ActionForm fields={{ answer: 'yes' }} variant="primary">
            {text('releaseYes')}
          </ActionForm>
          <ActionForm fields={{ answer: 'no' }}>{text('releaseNo')}</ActionForm>
        </Buttons>
      </Page>
    )
  return (
    <Page
      title={text('confirmTitle', { address })}
      lead={text('confirmLead', { name })}
      width="read"
    >
      {actionData && (
        <Notice tone="warn" role="alert">
          <p>{Object.values(actionData.errors)[0] ?? actionData.message}</p>
        </Notice>
      )}
      {asked.mine ? (
        <ActionForm fields={{ do: 'confirm' }} variant="primary">
          {text('confirmYes')}
        </ActionForm>
      ) : (
        <>
          <p>{text('notYou', { name })}</p>
          <LinkButton href="/sign-in">{text('signIn')}</LinkButton>
        </>
      )}
    </Page>
  )
}

function Answered({ done }: { done: 'stopped' | 'waiting' | 'added' | 'main' }) {
  const text = useText(addressText)
  const isStopped = done === 'stopped'
  return (
    <Page
      title={text(isStopped ? 'stopped' : 'released')}
      lead={isStopped ? text('stoppedText') : text(`done.${done}`)}
      width="read"
    >
      <LinkButton href="/my/addresses">{text('title')}</LinkButton>
    </Page>
  )
}
