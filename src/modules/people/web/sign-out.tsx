import { redirect } from 'react-router'
import { submit } from '#kernel/web/pages.ts'
import { signOut } from '#modules/people/sign-in/sign-in.ts'
import { Button, Form, Page, useText } from '#ui/index.ts'
import { words } from '../text.ts'
import type { Route } from './+types/sign-out'

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx) => redirect('/', { headers: await signOut(ctx, args.request) }))

export default function SignOut() {
  const text = useText(words)
  return (
    <Page title={text('signOut')} lead={text('signOutLead')} width="read">
      <Form>
        <Button>{text('signOut')}</Button>
      </Form>
    </Page>
  )
}
