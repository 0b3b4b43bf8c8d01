import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { demoPersons } from '#modules/people/sign-in/demo-persons.ts'
import { onwards } from '#modules/people/sign-in/second-factor/pending.ts'
import { registrationIsOpen } from '#modules/people/sign-in/registration.ts'
import {
  mailSignInLink,
  ownPath,
  signInAsDemoPerson,
  signInWithPassword,
} from '#modules/people/sign-in/sign-in.ts'
import { Anchor, Columns, Notice, Page, Section, useText } from '#ui/index.ts'
import { ownPageText } from '../sign-in/own-page/text.ts'
import { words as guards } from '../sign-in/text.ts'
import { words } from '../text.ts'
import type { Route } from './+types/sign-in'
import { DemoPersons } from './parts/demo-persons.tsx'
import { LinkMailed } from './parts/own-page-form.tsx'
import { LinkForm, PasswordForm } from './parts/sign-in-forms.tsx'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const query = new URL(args.request.url).searchParams
    const then = ownPath(query.get('then'))
    const reset = query.has('reset')
    return { then, reset, open: registrationIsOpen(ctx), demo: await demoPersons(ctx) }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const then = ownPath(input.then)
    const enter = async (headers: Headers) =>
      redirect(await onwards(ctx, headers, then), { headers })
    switch (input.way) {
      case 'link':
        return { ok: true as const, mailedTo: (await mailSignInLink(ctx, input)).email }
      case 'demo':
        return enter(await signInAsDemoPerson(ctx, input))
      default:
        return enter(await signInWithPassword(ctx, input))
    }
  })

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(words)
  const guard = useText(guards)
  const own = useText(ownPageText)
  const { demo } = loaderData
  if (actionData?.ok) return <LinkMailed email={actionData.mailedTo} />
  const refused = actionData?.ok === false ? actionData : undefined
  // A form posts to the address without its query: where to go then was sent along.
  const then = refused ? ownPath(refused.values['then']) : loaderData.then
  const byLink = refused?.values['way'] === 'link'
  return (
    <Page title={text('signIn')} lead={text('signInLead')}>
      {refused?.code === 'too_many' && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      {loaderData.reset && !refused && (
        <Notice tone="ok" role="status">
          <p>{guard('passwordSaved')}</p>
        </Notice>
      )}
      {demo.length > 0 && <DemoPersons groups={demo} then={then} />}
      <Columns>
        <Section title={text('byLink')}>
          {loaderData.open && <p>{guard('registerHint')}</p>}
          <LinkForm then={then} refused={byLink ? refused : undefined} />
          <p>
            <Anchor href="/my">{own('fromSignIn')}</Anchor>
          </p>
        </Section>
        <Section title={text('byPassword')}>
          <PasswordForm then={then} refused={byLink ? undefined : refused} />
          <p>
            <Anchor href="/sign-in/password">{guard('forgottenLink')}</Anchor>
          </p>
        </Section>
      </Columns>
    </Page>
  )
}
