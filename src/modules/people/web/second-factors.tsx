import { redirect } from 'react-router'
import { isElevated } from '#kernel/context.ts'
import { read, submit } from '#kernel/web/pages.ts'
import {
  identityChecks,
  resetSecondFactor,
} from '#modules/people/sign-in/second-factor/operations.ts'
import { secondFactorsOfStaff } from '#modules/people/sign-in/second-factor/queries.ts'
import { Breadcrumb, Button, Form, Hidden, Notice, Page, Select, State } from '#ui/index.ts'
import { Table, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import { words as own } from '../text.ts'
import { RaiseRightsFirst } from './parts/raise-rights.tsx'
import { RefusedNotice } from './parts/refused-notice.tsx'
import type { Route } from './+types/second-factors'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    staff: await secondFactorsOfStaff(ctx),
    checks: identityChecks,
    elevated: isElevated(ctx),
    asked: ctx.hub.settings.secondFactor,
    done: new URL(args.request.url).searchParams.has('done'),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    await resetSecondFactor(ctx, input as never)
    return redirect('/admin/second-factors?done')
  })

/** Who of the staff signs in in two steps; takes it away for somebody who has lost it. */
export default function SecondFactors({
  loaderData: data,
  actionData: refused,
}: Route.ComponentProps) {
  const text = useText(words)
  const say = useText(own)
  const roles = data.asked.map((role) => say(`role.${role}`)).join(', ')
  const options = data.checks.map((value) => ({ value, label: text(`check.${value}`) }))
  return (
    <Page
      title={text('secondFactors')}
      lead={text('secondFactorsLead')}
      meta={roles ? text('mustHave', { roles }) : text('mustNone')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      {data.done && !refused && (
        <Notice tone="ok" role="status">
          <p>{text('resetDone')}</p>
        </Notice>
      )}
      <RefusedNotice refused={refused} then="/admin/second-factors" />
      {!refused && (
        <RaiseRightsFirst
          elevated={data.elevated}
          what={text('elevateToReset')}
          then="/admin/second-factors"
        />
      )}
      <Table
        caption={text('secondFactors')}
        hideCaption
        narrow="stack"
        columns={[
          { key: 'who', title: text('who'), header: true, width: 'wide' },
          { key: 'state', title: text('state') },
          { key: 'passkeys', title: text('passkeys') },
          { key: 'reset', title: text('resetFactor'), hideTitle: true },
        ]}
        rows={data.staff.map(({ id, name, confirmedAt, passkeys }) => ({
          id,
          cells: {
            who: name,
            state: (
              <State tone={confirmedAt ? 'done' : 'neutral'}>
                {text(confirmedAt ? 'secondFactorOn' : 'secondFactorOff')}
              </State>
            ),
            passkeys: passkeys > 0 ? text('nPasskeys', { n: passkeys }) : text('noPasskey'),
            reset: (confirmedAt || passkeys > 0) && (
              <Form
                inline
                label={`${text('resetFactor')}: ${name}`}
                {...(refused?.values['personId'] === id && {
                  errors: refused.errors,
                  values: refused.values,
                })}
              >
                <Hidden name="personId" value={id} />
                <Select name="identityCheck" label={text('identityCheck')} options={options} />
                <Button variant="danger" small>
                  {text('resetFactor')}
                </Button>
              </Form>
            ),
          },
        }))}
      />
    </Page>
  )
}
