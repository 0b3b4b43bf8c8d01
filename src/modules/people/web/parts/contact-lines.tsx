import type { ContactFor, ContactPerson } from '#modules/people/contacts/persons.ts'
import { Anchor, Said, useText } from '#ui/index.ts'
import { contactText } from '../../contacts/text.ts'

/** One person to turn to. */
export const ContactLine = ({ contact }: { contact: ContactPerson }) => {
  const text = useText(contactText)
  const { name, email, standsInFor } = contact
  return (
    <>
      {name}
      {standsInFor && ` (${text('standsIn', { name: standsInFor })})`}{' '}
      <Anchor href={`mailto:${email}`}>{email}</Anchor>
    </>
  )
}

/** Those to turn to, each with what they are the contact of. */
export const ContactLines = ({ contacts }: { contacts: ContactFor[] }) => (
  <>
    {contacts.map((contact) => (
      <div key={contact.id + contact.of[0]!.sv}>
        <p>
          <ContactLine contact={contact} />
        </p>
        <p className="meta">
          {contact.of.map((name, at) => (
            <span key={name.sv}>
              {at > 0 && ' · '}
              <Said text={name} />
            </span>
          ))}
        </p>
      </div>
    ))}
  </>
)
