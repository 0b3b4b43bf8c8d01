import type { Text2 } from '#kernel/text.ts'
import type { ContactFor } from '#modules/people/contacts/persons.ts'
import { Anchor, PlainList, Said, Section, Stack, useText } from '#ui/index.ts'
import { contactText } from '../../contacts/text.ts'
import { ContactLines } from './contact-lines.tsx'

type Contacts = { contacts: ContactFor[] }

/** One's own contacts, on one's own page. */
export const MyContacts = ({ contacts }: Contacts) => {
  const text = useText(contactText)
  return (
    <Section title={text('mine')} aside={<Anchor href="/contacts">{text('all')}</Anchor>}>
      {contacts.length === 0 ? (
        <p>{text('noneOfMine')}</p>
      ) : (
        <Stack gap="tight">
          <ContactLines contacts={contacts} />
        </Stack>
      )}
    </Section>
  )
}

/** Among the facts of a service. */
export const ServiceContactPanel = ({ data: { contacts } }: { data: Contacts; id: string }) => {
  const text = useText(contactText)
  if (contacts.length === 0)
    return (
      <p>
        <Anchor href="/contacts">{text('findYours')}</Anchor>
      </p>
    )
  return (
    <Section title={text('mine')} level={3}>
      <ContactLines contacts={contacts} />
    </Section>
  )
}

/** On a research group's page. */
export const GroupContactPanel = ({ data: { contacts } }: { data: Contacts; id: string }) => {
  const text = useText(contactText)
  if (contacts.length === 0) return null
  return (
    <Section title={text('contact')}>
      <ContactLines contacts={contacts} />
    </Section>
  )
}

type OfPerson = Contacts & { is: { id: string; name: Text2; deputy: boolean }[] }

/** On a person's page, for staff. */
export const PersonContactPanel = ({ data: { contacts, is } }: { data: OfPerson; id: string }) => {
  const text = useText(contactText)
  return (
    <>
      {contacts.length > 0 && (
        <Section title={text('theirs')} ruled>
          <ContactLines contacts={contacts} />
        </Section>
      )}
      {is.length > 0 && (
        <Section title={text('isContact')} ruled>
          <PlainList
            items={is.map(({ id, name, deputy }) => ({
              id,
              title: <Said text={name} />,
              meta: deputy ? text('asDeputy') : undefined,
            }))}
          />
        </Section>
      )}
    </>
  )
}
