import { submit } from '#kernel/web/pages.ts'
import { mailPasswordReset } from '#modules/people/sign-in/sign-in.ts'
import { Button, Form, Notice, Page, TextField, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import { words as own } from '../text.ts'
import type { Route } from './+types/forgotten'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => ({
    ok: true as const,
    mailedTo: (await mailPasswordReset(ctx, input)).email,
  }))

/** Asks for the link to a new password: the answer is the same for every address. */
export default function Forgotten({ actionData }: Route.ComponentProps) {
  const text = useText(words)
  const say = useText(own)
  if (actionData?.ok)
    return (
      <Page title={text('mailed')} width="read">
        <p>{text('mailedText', { email: actionData.mailedTo })}</p>
      </Page>
    )
  const refused = actionData
  return (
    <Page title={text('forgotten')} lead={text('forgottenLead')} width="read">
      {refused?.code === 'too_many' && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      <Form errors={refused?.errors} values={refused?.values}>
        <TextField
          name="email"
          type="email"
          label={say('email')}
          autoComplete="username"
          required
        />
        <Button>{text('mailReset')}</Button>
      </Form>
    </Page>
  )
}
