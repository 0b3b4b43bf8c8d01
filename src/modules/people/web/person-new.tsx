import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { addByForm } from '#modules/people/persons/arrange.ts'
import { personChoices } from '#modules/people/persons/page.ts'
import { Breadcrumb, Button, Checkbox, Form, Notice, Page, TextField, useText } from '#ui/index.ts'
import { personsText } from '../persons/text.ts'
import { OrganisationFields } from './parts/affiliation-fields.tsx'
import { AboutFields } from './parts/person-fields.tsx'
import { typedWords } from './parts/person-forms.ts'
import type { Route } from './+types/person-new'

export const loader = (args: Route.LoaderArgs) => read(args, personChoices)

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) =>
    redirect(`/admin/people/${await addByForm(ctx, input)}?did=added`),
  )

export default function NewPerson({ loaderData: choices, actionData }: Route.ComponentProps) {
  const text = useText(personsText)
  const refused = actionData?.ok === false ? actionData : undefined
  const errors = refused && Object.keys(refused.errors).length > 0 ? refused.errors : undefined
  return (
    <Page
      title={text('add')}
      lead={text('addLead')}
      width="read"
      before={
        <Breadcrumb
          items={[
            { href: '/admin', label: text('admin') },
            { href: '/admin/people', label: text('people') },
          ]}
        />
      }
    >
      {refused && !errors && (
        <Notice tone="warn" role="alert">
          <p>{refused.code === 'already_done' ? text('addressKnown') : refused.message}</p>
        </Notice>
      )}
      <Form
        errors={errors}
        {...(refused && { values: typedWords(refused.values) })}
        label={text('add')}
      >
        <AboutFields campuses={choices.campuses}>
          <TextField name="email" type="email" label={text('email')} maxLength={254} required />
        </AboutFields>
        <OrganisationFields organisations={choices.organisations} />
        <Checkbox name="invite" label={text('inviteToo')} defaultChecked />
        <Button>{text('add')}</Button>
      </Form>
    </Page>
  )
}
