import { redirect } from 'react-router'
import { notFound } from '#kernel/errors.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { setUpAndSignIn, setUpIsOpen } from '#modules/people/sign-in/setup.ts'
import { Button, Form, Notice, Page, TextField, useText } from '#ui/index.ts'
import { words } from '../text.ts'
import type { Route } from './+types/setup'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

/** Only shows the form: opening the link does not spend it. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    if (!(await setUpIsOpen(ctx, args.params.token))) throw notFound()
    return null
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { name, email, password }) => {
    const given = { token: args.params.token, name, email, password }
    return redirect('/admin', { headers: await setUpAndSignIn(ctx, given as never) })
  })

export default function SetUp({ actionData }: Route.ComponentProps) {
  const text = useText(words)
  const { errors, values } = actionData ?? {}
  const typed = { name: String(values?.['name'] ?? ''), email: String(values?.['email'] ?? '') }
  return (
    <Page title={text('setUp')} lead={text('setUpLead')} width="read">
      {actionData && !errors && (
        <Notice tone="warn" role="alert">
          <p>{actionData.message}</p>
        </Notice>
      )}
      <Form errors={errors} values={typed}>
        <TextField name="name" label={text('name')} autoComplete="name" required />
        <TextField
          name="email"
          type="email"
          label={text('email')}
          autoComplete="username"
          required
        />
        <TextField
          name="password"
          type="password"
          label={text('password')}
          help={text('setUpPassword')}
          autoComplete="new-password"
        />
        <Button>{text('setUpButton')}</Button>
      </Form>
    </Page>
  )
}
