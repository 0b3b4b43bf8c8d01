import { redirect } from 'react-router'
import type { Role } from '#kernel/context.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { ownSignIns } from '#modules/people/sign-in/log.ts'
import { actOnSecurity } from '#modules/people/sign-in/act.ts'
import { hasPassword } from '#modules/people/sign-in/credentials.ts'
import { rolesNotInForce } from '#modules/people/sign-in/second-factor/queries.ts'
import { beginPasskey } from '#modules/people/sign-in/passkeys/operations.ts'
import { ownPasskeys } from '#modules/people/sign-in/passkeys/queries.ts'
import { proofNeeded } from '#modules/people/sign-in/proof.ts'
import { ownSessions } from '#modules/people/sign-in/sessions.ts'
import { Breadcrumb, LinkButton, Notice, Page, Section, useText } from '#ui/index.ts'
import { passkeyText } from '../sign-in/passkeys/text.ts'
import { words } from '../sign-in/text.ts'
import { words as own } from '../text.ts'
import { signedIn } from './parts/signed-in.ts'
import { PasskeySection } from './parts/passkey-section.tsx'
import { PasswordSection } from './parts/password-section.tsx'
import { Sessions } from './parts/sessions.tsx'
import { SignInRows } from './parts/sign-in-rows.tsx'
import type { Route } from './+types/security'

const path = '/my/security'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const personId = signedIn(ctx, path)
    const [sessions, signIns, password, missing, passkeys, proof] = await Promise.all([
      ownSessions(ctx),
      ownSignIns(ctx, 10),
      hasPassword(ctx, personId),
      rolesNotInForce(ctx),
      ownPasskeys(ctx),
      proofNeeded(ctx),
    ])
    const done = new URL(args.request.url).searchParams.get('done')
    return {
      sessions,
      signIns,
      password,
      missing,
      passkeys,
      proof,
      scripts: passkeys !== null,
      done: done && `done.${done}` in said ? done : null,
    }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    signedIn(ctx, path)
    if (input['do'] === 'passkey-begin') {
      const { name, password, code } = input as Record<'name' | 'password' | 'code', string>
      const question = await beginPasskey(ctx, { name, password, code })
      return { ok: true as const, question, name }
    }
    return redirect(`${path}?done=${await actOnSecurity(ctx, input)}`)
  })

const said = { ...words, ...passkeyText }

/** How I come in, where I am signed in, and who has tried to be me. */
export default function Security({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(said)
  const say = useText(own)
  const role = (name: Role) => say(`role.${name}`)
  const refused = actionData?.ok === false ? actionData : undefined
  return (
    <Page
      title={text('security')}
      lead={text('securityLead')}
      before={<Breadcrumb items={[{ href: '/my', label: text('my') }]} />}
    >
      {data.done && !refused && (
        <Notice tone="ok" role="status">
          <p>{text(`done.${data.done}` as 'done.session')}</p>
        </Notice>
      )}
      {refused && (
        <Notice tone="warn" role="alert">
          <p>{refused.errors['passkey'] ?? refused.message}</p>
        </Notice>
      )}
      <PasswordSection has={data.password} refused={refused} />
      <PasskeySection
        passkeys={data.passkeys}
        proof={data.proof}
        begun={actionData?.ok ? actionData : undefined}
        refused={refused}
      />
      <Section title={text('secondFactor')} ruled>
        {data.missing.length > 0 && (
          <Notice tone="warn">
            <p>{text('secondFactorMust', { roles: data.missing.map(role).join(', ') })}</p>
          </Notice>
        )}
        <p>{text('secondFactorLead')}</p>
        <LinkButton href="/my/second-factor" variant="quiet">
          {text('secondFactorLink')}
        </LinkButton>
      </Section>
      <Sessions rows={data.sessions} />
      <Section title={text('recent')} ruled>
        <p>{text('recentText')}</p>
        {data.signIns.length === 0 ? <p>{text('none')}</p> : <SignInRows rows={data.signIns} own />}
      </Section>
    </Page>
  )
}
