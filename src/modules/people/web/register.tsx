import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { registerAndSignIn, registrationOf } from '#modules/people/sign-in/registration.ts'
import { Button, Form, LinkButton, Page, TextField, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import type { Route } from './+types/register'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

/** Only shows the form: opening the link does not spend it. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    email: (await registrationOf(ctx, args.params.token))?.email ?? null,
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { name }) => {
    const given = { token: args.params.token, name: name as string, language: ctx.lang }
    return redirect('/', { headers: await registerAndSignIn(ctx, given) })
  })

export default function Register({ loaderData: { email }, actionData }: Route.ComponentProps) {
  const text = useText(words)
  if (email === null)
    return (
      <Page title={text('register')} lead={text('spent')} width="read">
        <LinkButton href="/sign-in">{text('askAnew')}</LinkButton>
      </Page>
    )
  return (
    <Page title={text('register')} lead={text('registerLead', { email })} width="read">
      <Form errors={actionData?.errors} values={actionData?.values}>
        <TextField name="name" label={text('name')} autoComplete="name" required />
        <Button>{text('makeAccount')}</Button>
      </Form>
    </Page>
  )
}
