import { redirect } from 'react-router'
import { isElevated } from '#kernel/context.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { elevate, elevations, lowerSession } from '#modules/people/sign-in/elevation.ts'
import { askForPasskey } from '#modules/people/sign-in/passkeys/operations.ts'
import { hasPasskey } from '#modules/people/sign-in/passkeys/queries.ts'
import { proofNeeded } from '#modules/people/sign-in/proof.ts'
import { ownPath } from '#modules/people/sign-in/sign-in.ts'
import { ActionForm, Breadcrumb, DateTime, LinkButton, Notice, Page, Section } from '#ui/index.ts'
import { Table, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import { PasskeyCeremony } from './parts/passkey.tsx'
import { ElevationForm } from './parts/elevation-form.tsx'
import type { Route } from './+types/elevation'

const path = '/admin/elevation'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    log: await elevations(ctx),
    proof: await proofNeeded(ctx),
    ...(await scriptsFor(hasPasskey(ctx, ctx.actor.personId))),
    until: isElevated(ctx) ? (ctx.actor.session?.elevatedUntil ?? null) : null,
    then: ownPath(new URL(args.request.url).searchParams.get('then'), path),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const { session } = ctx.actor
    if (input['do'] === 'ask-passkey' && session) {
      const question = await askForPasskey(ctx, { purpose: 'prove', boundTo: session.id })
      const { reason, then } = input as Record<'reason' | 'then', string>
      return { ok: true as const, question, reason, then }
    }
    if (input['do'] === 'lower') await lowerSession(ctx, {})
    else await elevate(ctx, input as { reason: string })
    return redirect(ownPath(input['then'], path))
  })

/** A page that can ask for a passkey loads scripts. */
const scriptsFor = async (passkey: Promise<boolean>) => {
  const it = await passkey
  return { passkey: it, scripts: it }
}

/** More rights for a quarter of an hour, and who has had them, when and why. */
export default function Elevation({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(words)
  const refused = actionData?.ok === false ? actionData : undefined
  const begun = actionData?.ok ? actionData : null
  const wrong = refused?.errors['passkey'] ?? refused?.message
  return (
    <Page
      title={text('elevation')}
      lead={text('elevationLead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      {refused && (refused.errors['passkey'] || Object.keys(refused.errors).length === 0) && (
        <Notice tone="warn" role="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      {data.until ? (
        <Notice tone="ok" title={text('elevated')}>
          <p>
            {text('until')} <DateTime value={data.until} form="time" />
          </p>
          <ActionForm fields={{ do: 'lower' }} small>
            {text('lower')}
          </ActionForm>
        </Notice>
      ) : data.proof === 'sign-in-anew' && !data.passkey ? (
        <>
          <p>{text('signInAnew')}</p>
          <LinkButton href={`/sign-in?then=${encodeURIComponent(path)}`}>{text('goOn')}</LinkButton>
        </>
      ) : (
        <>
          <ElevationForm
            proof={data.proof}
            passkey={data.passkey}
            then={begun?.then ?? data.then}
            reason={begun?.reason}
            refused={refused}
          />
          <PasskeyCeremony
            question={begun?.question ?? null}
            fields={{ reason: begun?.reason ?? '', then: begun?.then ?? '' }}
          />
        </>
      )}
      <Section title={text('elevations')} ruled>
        {data.log.length === 0 ? (
          <p>{text('none')}</p>
        ) : (
          <Table
            caption={text('elevations')}
            hideCaption
            narrow="stack"
            columns={[
              { key: 'when', title: text('when'), width: 'narrow' },
              { key: 'who', title: text('who'), header: true },
              { key: 'why', title: text('why'), width: 'wide' },
              { key: 'proof', title: text('proof') },
            ]}
            rows={data.log.map(({ id, at, name, reason, proof }) => ({
              id,
              cells: {
                when: <DateTime value={at} form="near" />,
                who: name,
                why: reason,
                proof: text(`proof.${proof}`),
              },
            }))}
          />
        )}
      </Section>
    </Page>
  )
}
