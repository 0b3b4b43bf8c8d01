import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { askForPasskey } from '#modules/people/sign-in/passkeys/operations.ts'
import { hasPasskey } from '#modules/people/sign-in/passkeys/queries.ts'
import { passSecondFactor, pendingSession } from '#modules/people/sign-in/second-factor/pending.ts'
import { ownPath } from '#modules/people/sign-in/sign-in.ts'
import { Button, Form, Hidden, Notice, Page, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import { PasskeyForm } from './parts/passkey.tsx'
import { CodeField } from './parts/code-field.tsx'
import type { Route } from './+types/sign-in-code'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

/** For whoever is half-way in; all others begin at the beginning. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const then = ownPath(new URL(args.request.url).searchParams.get('then'))
    const session = await pendingSession(ctx, args.request.headers.get('cookie'))
    if (!session) throw redirect('/sign-in')
    const passkey = await hasPasskey(ctx, session.personId)
    return { then, passkey, scripts: passkey }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const then = (input['then'] = ownPath(input['then']))
    const cookies = args.request.headers.get('cookie')
    if (input['do'] === 'ask-passkey') {
      const session = await pendingSession(ctx, cookies)
      if (!session) throw redirect('/sign-in')
      const ceremony = { purpose: 'second-step', boundTo: session.id } as const
      return {
        ok: true as const,
        question: await askForPasskey(ctx, ceremony),
        then,
      }
    }
    await passSecondFactor(ctx, cookies, input)
    return redirect(then)
  })

export default function SignInCode({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(words)
  const refused = actionData?.ok === false ? actionData : undefined
  const asked = actionData?.ok ? actionData : undefined
  const then = (refused?.values['then'] as string | undefined) ?? asked?.then ?? loaderData.then
  const wrong = refused?.errors['passkey'] ?? refused?.message
  return (
    <Page title={text('codeTitle')} lead={text('codeLead')} width="read">
      {refused && !refused.errors['code'] && (
        <Notice tone="warn" role="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      <Form errors={refused?.errors['code'] ? refused.errors : undefined}>
        <Hidden name="then" value={then} />
        <CodeField />
        <Button>{text('goOn')}</Button>
      </Form>
      {loaderData.passkey && (
        <PasskeyForm
          ask={{ do: 'ask-passkey', then }}
          question={asked?.question ?? null}
          fields={{ then }}
        />
      )}
    </Page>
  )
}
