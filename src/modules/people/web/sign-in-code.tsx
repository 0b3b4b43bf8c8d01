import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { passSecondFactor, pendingSession } from '#modules/people/sign-in/second-factor/pending.ts'
import { ownPath } from '#modules/people/sign-in/sign-in.ts'
import { Button, Form, Hidden, Notice, Page, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import { CodeField } from './parts/code-field.tsx'
import type { Route } from './+types/sign-in-code'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

/** For whoever is half-way in; all others begin at the beginning. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const then = ownPath(new URL(args.request.url).searchParams.get('then'))
    if (!(await pendingSession(ctx, args.request.headers.get('cookie')))) throw redirect('/sign-in')
    return { then }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    await passSecondFactor(ctx, args.request.headers.get('cookie'), input)
    return redirect(ownPath(input.then))
  })

export default function SignInCode({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(words)
  const then = actionData ? ownPath(actionData.values['then']) : loaderData.then
  return (
    <Page title={text('codeTitle')} lead={text('codeLead')} width="read">
      {actionData && Object.keys(actionData.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{actionData.message}</p>
        </Notice>
      )}
      <Form errors={actionData?.errors}>
        <Hidden name="then" value={then} />
        <CodeField />
        <Button>{text('goOn')}</Button>
      </Form>
    </Page>
  )
}
