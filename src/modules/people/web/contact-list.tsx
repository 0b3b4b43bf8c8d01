import { read } from '#kernel/web/pages.ts'
import { publicContacts, type PublicContact } from '#modules/people/contacts/list.ts'
import { Anchor, Page, Said, Section, Table, useText } from '#ui/index.ts'
import { contactText } from '../contacts/text.ts'
import { ContactLine } from './parts/contact-lines.tsx'
import type { Route } from './+types/contact-list'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({ items: await publicContacts(ctx) }))

/** For everybody: whom to turn to, by programme and by department. */
export default function ContactList({ loaderData: { items } }: Route.ComponentProps) {
  const text = useText(contactText)
  const parts = [
    ['programme', 'programmes', 'programme'],
    ['organisation', 'departments', 'department'],
  ] as const
  return (
    <Page title={text('title')} lead={text('publicLead')}>
      {parts.map(([kind, title, column]) => (
        <Section key={kind} title={text(title)} ruled={kind !== 'programme'}>
          <Contacts items={items.filter((one) => one.kind === kind)} column={text(column)} />
        </Section>
      ))}
    </Page>
  )
}

const Contacts = ({ items, column }: { items: PublicContact[]; column: string }) => {
  const text = useText(contactText)
  if (items.length === 0) return <p>{text('none')}</p>
  return (
    <Table
      caption={column}
      hideCaption
      narrow="stack"
      columns={[
        { key: 'name', title: column, header: true },
        { key: 'contact', title: text('contact') },
      ]}
      rows={items.map(({ id, name, contact }) => ({
        id,
        cells: {
          name: <Said text={name} />,
          contact: contact ? (
            <ContactLine contact={contact} />
          ) : (
            <Anchor href="/ask">{text('askLibrary')}</Anchor>
          ),
        },
      }))}
    />
  )
}
