import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { arrange } from '#modules/people/arrange.ts'
import { organisationPage } from '#modules/people/queries/organisation.ts'
import { Breadcrumb, Notice, Page, Section, Stack, useText } from '#ui/index.ts'
import { AddOrganisation, AddPart } from './parts/add-part.tsx'
import { organisationText } from './parts/organisation-text.ts'
import { Parts } from './parts/parts.tsx'
import type { Route } from './+types/organisation'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    ...(await organisationPage(ctx)),
    did: new URL(args.request.url).searchParams.get('did'),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const { unitId } = await organisationPage(ctx)
    const { did, id } = await arrange(ctx, { ...input, unitId })
    throw redirect(`/admin/organisation?did=${did}#${id}`)
  })

const deeds = ['added', 'renamed', 'nameTaken', 'closed', 'opened', 'moved'] as const

/** Departments, teams, campuses, and where people come from; each name in both languages. */
export default function Organisation({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(organisationText)
  const refused = actionData?.ok === false ? actionData : undefined
  const did = deeds.find((deed) => deed === data.did)
  const shared = { data, refused }
  return (
    <Page
      title={text('title')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      {did && !refused && (
        <Notice tone="ok" role="status">
          <p>{text(`did.${did}`)}</p>
        </Notice>
      )}
      {refused && Object.keys(refused.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      <Stack gap="loose">
        <Section title={text('departments')}>
          <Parts {...shared} part="department" rows={data.departments} />
          <AddPart {...shared} part="department" />
        </Section>
        <Section title={text('teams')} ruled>
          <Parts {...shared} part="team" rows={data.teams} />
          <AddPart {...shared} part="team" />
        </Section>
        <Section title={text('campuses')} ruled>
          <Parts {...shared} part="campus" rows={data.campuses} />
          <AddPart {...shared} part="campus" />
        </Section>
        <Section title={text('organisations')} ruled>
          <p>{text('organisationsLead')}</p>
          <Parts {...shared} part="organisation" rows={data.organisations} />
          <AddOrganisation {...shared} />
        </Section>
      </Stack>
    </Page>
  )
}
