import { read } from '#kernel/web/pages.ts'
import { rightsPage } from '#modules/admin/rights/queries.ts'
import { Anchor, Breadcrumb, Button, Empty, Form, Page, PlainList, Section } from '#ui/index.ts'
import { Select, TextField, useLang, useText } from '#ui/index.ts'
import { rightsText } from '../rights/text.ts'
import { HeldRoles } from './parts/held-roles.tsx'
import { RightsTable, useParty } from './parts/rights-table.tsx'
import type { Route } from './+types/rights'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => rightsPage(ctx, new URL(args.request.url).searchParams))

/** Who may do what, and who has which role: for administrators, on screen, on paper and as a file. */
export default function Rights({ loaderData: data }: Route.ComponentProps) {
  const text = useText(rightsText)
  const lang = useLang()
  const party = useParty()
  const files = [
    { id: 'operations', title: text('file.operations') },
    { id: 'persons', title: text('file.persons') },
    { id: 'all', title: text('file.json') },
  ]
  return (
    <Page
      title={text('title')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      <Form method="get" inline label={text('filter')}>
        <TextField name="q" label={text('words')} defaultValue={data.q} maxLength={200} />
        <Select
          name="role"
          label={text('role')}
          unmarked
          empty={text('allRoles')}
          defaultValue={data.role ?? ''}
          options={data.choices.map((value) => ({ value, label: party(value) }))}
        />
        <Button variant="quiet">{text('filter')}</Button>
      </Form>
      <p>{text('legend')}</p>
      {data.groups.length === 0 && data.persons.length === 0 && <Empty title={text('none')} />}
      {data.groups.map(({ module, title, operations }) => (
        <Section key={module} title={title[lang]} ruled>
          <RightsTable caption={title[lang]} operations={operations} parties={data.parties} />
        </Section>
      ))}
      {data.persons.length > 0 && (
        <Section title={text('persons')} ruled>
          <HeldRoles rows={data.persons} />
        </Section>
      )}
      <Section title={text('files')} ruled>
        <PlainList
          items={files.map(({ id, title }) => ({
            id,
            title: (
              <Anchor href={`/admin/rights/file?of=${id}`} reload>
                {title}
              </Anchor>
            ),
          }))}
        />
      </Section>
    </Page>
  )
}
