import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { onwards } from '#modules/people/sign-in/second-factor/pending.ts'
import { ownPath, signInWithLink } from '#modules/people/sign-in/sign-in.ts'
import { Button, Form, Hidden, LinkButton, Notice, Page, useText } from '#ui/index.ts'
import { words } from '../text.ts'
import type { Route } from './+types/sign-in-link'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

/** Opened by the reader of the letter, and by every scanner on its way: so it only shows a button. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async () => {
    const query = new URL(args.request.url).searchParams
    return { token: query.get('token') ?? '', then: ownPath(query.get('then')) }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const headers = await signInWithLink(ctx, input)
    return redirect(await onwards(ctx, headers, ownPath(input.then)), { headers })
  })

export default function SignInLink({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(words)
  if (actionData)
    return (
      <Page title={text('signIn')} width="read">
        <Notice tone="warn" role="alert">
          <p>{text('linkSpent')}</p>
        </Notice>
        <LinkButton href="/sign-in">{text('newLink')}</LinkButton>
      </Page>
    )
  return (
    <Page title={text('signIn')} lead={text('linkLead')} width="read">
      <Form>
        <Hidden name="token" value={loaderData.token} />
        <Hidden name="then" value={loaderData.then} />
        <Button>{text('linkButton')}</Button>
      </Form>
    </Page>
  )
}
