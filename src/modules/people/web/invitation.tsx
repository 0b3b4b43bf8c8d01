import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { acceptAndSignIn, invited } from '#modules/people/persons/invite.ts'
import { Button, Form, LinkButton, Notice, Page, useText } from '#ui/index.ts'
import { personsText } from '../persons/text.ts'
import type { Route } from './+types/invitation'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

/** Opened by the reader of the letter, and by every scanner on its way: so it only shows a button. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({ name: (await invited(ctx, args.params.token))?.name ?? null }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx) =>
    redirect('/my', { headers: await acceptAndSignIn(ctx, args.params.token) }),
  )

export default function Invitation({ loaderData: { name } }: Route.ComponentProps) {
  const text = useText(personsText)
  if (name === null)
    return (
      <Page title={text('signInTitle')} width="read">
        <Notice tone="warn">
          <p>{text('invitationSpent')}</p>
        </Notice>
        <LinkButton href="/sign-in">{text('signIn')}</LinkButton>
      </Page>
    )
  return (
    <Page title={text('invitation', { name })} lead={text('invitationLead')} width="read">
      <Form label={text('inviteButton')}>
        <Button>{text('inviteButton')}</Button>
      </Form>
    </Page>
  )
}
