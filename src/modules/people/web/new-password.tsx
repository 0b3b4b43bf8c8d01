import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { resetIsOpen, resetPassword } from '#modules/people/sign-in/passwords.ts'
import { Button, Form, LinkButton, Page, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import { NewPassword } from './parts/password-section.tsx'
import type { Route } from './+types/new-password'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

/** Only shows the form: opening the link does not spend it. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({ open: await resetIsOpen(ctx, args.params.token) }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { password }) => {
    await resetPassword(ctx, { token: args.params.token, password: password as string })
    return redirect('/sign-in?reset')
  })

export default function ResetPassword({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(words)
  if (!loaderData.open)
    return (
      <Page title={text('forgotten')} lead={text('spent')} width="read">
        <LinkButton href="/sign-in/password">{text('askAnew')}</LinkButton>
      </Page>
    )
  return (
    <Page title={text('choosePassword')} lead={text('choosePasswordLead')} width="read">
      <Form errors={actionData?.errors}>
        <NewPassword />
        <Button>{text('savePassword')}</Button>
      </Form>
    </Page>
  )
}
