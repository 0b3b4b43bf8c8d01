import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { addGroup } from '#modules/people/groups/operations.ts'
import { groupPlaces, myGroups } from '#modules/people/groups/queries.ts'
import { signInPath } from '#modules/people/sign-in/sign-in.ts'
import { mayAdministerAny } from '#modules/people/policy.ts'
import { Button, Form, Page, Section, TextField, typed, useText } from '#ui/index.ts'
import { GroupRows } from '../widgets.tsx'
import { GroupFields } from './parts/group-fields.tsx'
import { groupText } from './parts/group-text.ts'
import type { Route } from './+types/groups'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    if (ctx.actor.kind !== 'person') throw redirect(signInPath('/groups'))
    return {
      groups: await myGroups(ctx),
      places: await groupPlaces(ctx),
      forOthers: mayAdministerAny(ctx.actor),
    }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    if (ctx.actor.kind !== 'person') throw redirect(signInPath('/groups'))
    const { slug } = await addGroup(ctx, input as Parameters<typeof addGroup>[1])
    throw redirect(`/groups/${slug}?did=made`)
  })

/** One's own research groups, and a form to make one. */
export default function Groups({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(groupText)
  const refused = actionData?.ok === false ? actionData : undefined
  return (
    <Page title={text('groups')} lead={text('groupsLead')} width="read">
      <Section title={text('mine')}>
        <GroupRows groups={loaderData.groups} />
      </Section>
      <Section title={text('make')} ruled>
        <p>{text(loaderData.forOthers ? 'makeForOthers' : 'makeLead')}</p>
        <Form
          label={text('make')}
          errors={refused?.errors}
          values={refused && typed(refused.values)}
        >
          <GroupFields places={loaderData.places} />
          {loaderData.forOthers && (
            <>
              <TextField
                name="leader"
                type="email"
                label={text('leaderEmail')}
                help={text('leaderHelp')}
                maxLength={254}
              />
              <TextField name="leaderName" label={text('leaderName')} maxLength={200} />
            </>
          )}
          <Button>{text('makeDo')}</Button>
        </Form>
      </Section>
    </Page>
  )
}
