import { data, redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { demoPersons } from '#modules/people/sign-in/demo-persons.ts'
import { relyingParty } from '#modules/people/sign-in/passkeys/relying-party.ts'
import {
  askAnybodyForPasskey,
  signInWithPasskey,
} from '#modules/people/sign-in/passkeys/sign-in.ts'
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
import { PasskeyForm } from './parts/passkey.tsx'
import { LinkForm, PasswordForm } from './parts/sign-in-forms.tsx'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const query = new URL(args.request.url).searchParams
    const then = ownPath(query.get('then'))
    const reset = query.has('reset')
    const passkeys = relyingParty(ctx.hub) !== null
    const demo = await demoPersons(ctx)
    return { then, reset, open: registrationIsOpen(ctx), demo, passkeys, scripts: passkeys }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    // A form posts to the address without its query: where to go then is sent along, and comes back.
    const then = (input['then'] = ownPath(input['then']))
    const enter = async (headers: Headers) =>
      redirect(await onwards(ctx, headers, then), { headers })
    switch (input.way) {
      case 'link':
        return linkMailed((await mailSignInLink(ctx, input)).email)
      case 'demo':
        return enter(await signInAsDemoPerson(ctx, input))
      case 'ask-passkey': {
        const { question, headers } = await askAnybodyForPasskey(ctx)
        return data({ ok: true as const, question, then, mailedTo: null }, { headers })
      }
      case 'passkey':
        return enter(await signInWithPasskey(ctx, args.request.headers.get('cookie'), input))
      default:
        return enter(await signInWithPassword(ctx, input))
    }
  })

const linkMailed = (mailedTo: string) => ({
  ok: true as const,
  mailedTo,
  question: null,
  then: '/',
})

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(words)
  const guard = useText(guards)
  const own = useText(ownPageText)
  const { demo } = loaderData
  if (actionData?.ok && actionData.mailedTo) return <LinkMailed email={actionData.mailedTo} />
  const refused = actionData?.ok === false ? actionData : undefined
  const asked = actionData?.ok ? actionData : undefined
  const then = refused ? (refused.values['then'] as string) : (asked?.then ?? loaderData.then)
  const byLink = refused?.values['way'] === 'link'
  const byPassword = !byLink && refused?.values['way'] !== 'passkey'
  return (
    <Page title={text('signIn')} lead={text('signInLead')}>
      {refused?.code === 'too_many' && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      {refused?.errors['passkey'] && (
        <Notice tone="warn" role="alert">
          <p>{refused.errors['passkey']}</p>
        </Notice>
      )}
      {loaderData.reset && !refused && (
        <Notice tone="ok" role="status">
          <p>{guard('passwordSaved')}</p>
        </Notice>
      )}
      {demo.length > 0 && <DemoPersons groups={demo} then={then} />}
      {loaderData.passkeys && (
        <PasskeyForm
          ask={{ way: 'ask-passkey', then }}
          question={asked?.question ?? null}
          fields={{ way: 'passkey', then }}
        />
      )}
      <Columns>
        <Section title={text('byLink')}>
          {loaderData.open && <p>{guard('registerHint')}</p>}
          <LinkForm then={then} refused={byLink ? refused : undefined} />
          <p>
            <Anchor href="/my">{own('fromSignIn')}</Anchor>
          </p>
        </Section>
        <Section title={text('byPassword')}>
          <PasswordForm then={then} refused={byPassword ? refused : undefined} />
          <p>
            <Anchor href="/sign-in/password">{guard('forgottenLink')}</Anchor>
          </p>
        </Section>
      </Columns>
    </Page>
  )
}
