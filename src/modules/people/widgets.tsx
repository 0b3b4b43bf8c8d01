import type { Role } from '#kernel/context.ts'
import { Anchor, PlainList, Said, Section, useLang, useText } from '#ui/index.ts'
import type { ContactFor } from './contacts/persons.ts'
import type { OpenToday } from './opening-hours.ts'
import type { FoundPersons } from './persons/found.ts'
import type { myGroups } from './groups/queries.ts'
import { words } from './text.ts'
import { MyContacts } from './web/parts/contact-panels.tsx'
import { groupText } from './web/parts/group-text.ts'

export { ContactLines } from './web/parts/contact-lines.tsx'
export {
  GroupContactPanel,
  PersonContactPanel,
  ServiceContactPanel,
} from './web/parts/contact-panels.tsx'

/** When the libraries are open today, on the front page. */
export function OpeningHoursPanel({ data }: { data: OpenToday[]; id: string }) {
  const text = useText(words)
  const lang = useLang()
  return (
    <Section title={text('openToday')} ruled>
      <PlainList
        items={data.map(({ name, hours }) => ({
          id: name.sv,
          title: name[lang],
          aside: <strong>{hours.map(saidHours).join(', ') || text('closedToday')}</strong>,
        }))}
      />
    </Section>
  )
}

/** `08:00`–`20:00` as people say it: 8–20; halves keep their minutes. */
const saidHours = ({ opens, closes }: OpenToday['hours'][number]) =>
  `${short(opens)}–${short(closes)}`
const short = (time: string) => time.replace(/^0/, '').replace(/:00$/, '').replace(':', '.')

/** Persons whose names or addresses have the words that somebody who works here searched for. */
export function PersonsFoundPanel({ data }: { data: FoundPersons; id: string }) {
  const text = useText(words)
  return (
    <Section title={text('personsFound')}>
      <PlainList
        items={data.persons.map(({ id, name, email, title, affiliation }) => ({
          id,
          title: data.linked ? <Anchor href={`/admin/people/${id}`}>{name}</Anchor> : name,
          meta: (
            <>
              {[title, affiliation].map(
                (one, index) =>
                  one && (
                    <span key={index}>
                      <Said text={one} />
                      {', '}
                    </span>
                  ),
              )}
              <a href={`mailto:${email}`}>{email}</a>
            </>
          ),
        }))}
      />
    </Section>
  )
}

/** One's own research groups and contact persons, on one's own page; and the way to make a group. */
export function MyPeoplePanel({
  data,
}: {
  data: { groups: Awaited<ReturnType<typeof myGroups>>; contacts: ContactFor[] }
  id: string
}) {
  const text = useText(groupText)
  return (
    <>
      <MyContacts contacts={data.contacts} />
      <Section title={text('mine')} aside={<Anchor href="/groups">{text('make')}</Anchor>}>
        <GroupRows groups={data.groups} />
      </Section>
    </>
  )
}

export const GroupRows = ({ groups }: { groups: Awaited<ReturnType<typeof myGroups>> }) => {
  const text = useText(groupText)
  if (groups.length === 0) return <p>{text('noneOfMine')}</p>
  return (
    <PlainList
      items={groups.map(({ id, slug, name, leads }) => ({
        id,
        title: (
          <Anchor href={`/groups/${slug}`}>
            <Said text={name} />
          </Anchor>
        ),
        aside: leads ? text('leader') : undefined,
      }))}
    />
  )
}

/** What a role is called. */
export function useRole() {
  const text = useText(words)
  return (role: Role) => text(`role.${role}`)
}
