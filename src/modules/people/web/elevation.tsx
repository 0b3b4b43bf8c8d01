import { redirect } from 'react-router'
import { isElevated } from '#kernel/context.ts'
import { read, submit } from '#kernel/web/pages.ts'
import {
  elevate,
  elevations,
  lowerSession,
  proofNeeded,
} from '#modules/people/sign-in/elevation.ts'
import { ownPath, signInPath } from '#modules/people/sign-in/sign-in.ts'
import { ActionForm, Breadcrumb, DateTime, LinkButton, Notice, Page, Section } from '#ui/index.ts'
import { Table, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import { ElevationForm } from './parts/elevation-form.tsx'
import type { Route } from './+types/elevation'

const path = '/admin/elevation'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    log: await elevations(ctx),
    proof: await proofNeeded(ctx),
    until: isElevated(ctx) ? (ctx.actor.session?.elevatedUntil ?? null) : null,
    then: ownPath(new URL(args.request.url).searchParams.get('then'), path),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    if (input['do'] === 'lower') await lowerSession(ctx, {})
    else await elevate(ctx, input as { reason: string })
    return redirect(ownPath(input['then'], path))
  })

/** More rights for a quarter of an hour, and who has had them, when and why. */
export default function Elevation({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(words)
  return (
    <Page
      title={text('elevation')}
      lead={text('elevationLead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      {actionData && Object.keys(actionData.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{actionData.message}</p>
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
      ) : data.proof === 'sign-in-anew' ? (
        <>
          <p>{text('signInAnew')}</p>
          <LinkButton href={signInPath(path)}>{text('goOn')}</LinkButton>
        </>
      ) : (
        <ElevationForm proof={data.proof} then={data.then} refused={actionData} />
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
