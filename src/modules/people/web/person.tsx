import { redirect } from 'react-router'
import { asId } from '#kernel/input.ts'
import { loadPlace } from '#kernel/places.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { Place } from '#kernel/web/place.tsx'
import { arrangePerson } from '#modules/people/persons/arrange.ts'
import { goneInto } from '#modules/people/persons/merges.ts'
import { personPage } from '#modules/people/persons/page.ts'
import {
  ActionForm,
  Breadcrumb,
  Disclosure,
  Button,
  Form,
  Hidden,
  LinkButton,
  Notice,
  Page,
  Section,
  useText,
} from '#ui/index.ts'
import { personsText } from '../persons/text.ts'
import { privacyText } from '../privacy/text.ts'
import { Absences } from './parts/absences.tsx'
import { Merges } from './parts/merges.tsx'
import { PersonAddresses } from './parts/person-addresses.tsx'
import { PersonAffiliations } from './parts/person-affiliations.tsx'
import { AboutFields } from './parts/person-fields.tsx'
import { mendedPerson } from './parts/person-forms.ts'
import { PersonRoles } from './parts/person-roles.tsx'
import { RefusedNotice } from './parts/refused-notice.tsx'
import type { Route } from './+types/person'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const id = asId(args.params.id)
    const kept = await goneInto(ctx, id)
    if (kept) throw redirect(`/admin/people/${kept}`)
    const page = await personPage(ctx, id)
    const did = new URL(args.request.url).searchParams.get('did')
    return { ...page, panels: await loadPlace(ctx, 'person.panel', [id]), did }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const personId = asId(args.params.id)
    const did = await arrangePerson(ctx, { ...input, personId })
    return redirect(`/admin/people/${personId}?did=${did}`)
  })

/** One person, for administrators: who they are, their addresses, affiliations and roles. */
export default function PersonPage({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(personsText)
  const ofData = useText(privacyText)
  const { person, may } = data
  const refused = actionData?.ok === false ? actionData : undefined
  const shared = { mayChange: may.change, refused }
  const did = data.did && `did.${data.did}` in personsText ? data.did : undefined
  return (
    <Page
      title={person.name}
      lead={person.email}
      before={
        <Breadcrumb
          items={[
            { href: '/admin', label: text('admin') },
            { href: '/admin/people', label: text('people') },
          ]}
        />
      }
      actions={
        may.change && (
          <>
            <ActionForm fields={{ do: 'invite' }} variant="quiet">
              {text('invite')}
            </ActionForm>
            <LinkButton href={`/admin/people/${person.id}/erase`} variant="plain">
              {ofData('eraseLink')}
            </LinkButton>
          </>
        )
      }
    >
      {did && !refused && (
        <Notice tone="ok" role="status">
          <p>{text(`did.${did}` as keyof typeof personsText)}</p>
        </Notice>
      )}
      <RefusedNotice refused={refused} then={`/admin/people/${person.id}`} />
      {!may.change && (
        <Notice>
          <p>{text('notYours')}</p>
        </Notice>
      )}
      <PersonAddresses addresses={person.addresses} {...shared} />
      <PersonAffiliations
        affiliations={person.affiliations}
        organisations={data.organisations}
        {...shared}
      />
      <PersonRoles
        roles={data.roles}
        grantable={data.grantable}
        places={data.places}
        may={may}
        personId={person.id}
        refused={refused}
      />
      {data.absence && may.change && (
        <Disclosure
          summary={text('absence')}
          open={data.absence.own.length > 0 || refused?.values['do'] === 'add-absence'}
        >
          <Absences {...data.absence} refused={refused} />
        </Disclosure>
      )}
      <Merges merges={data.merges} mayChange={may.change} />
      <Place name="person.panel" id={person.id} panels={data.panels} />
      {may.change && (
        <Section title={text('about')} ruled>
          <Form label={text('about')} {...mendedPerson(refused, 'edit')}>
            <Hidden name="do" value="edit" />
            <Hidden name="version" value={String(person.version)} />
            <AboutFields campuses={data.campuses} person={person} />
            <Button variant="quiet">{text('save')}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
