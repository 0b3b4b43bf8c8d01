import type { DemoGroup, DemoPerson } from '#modules/people/sign-in/demo-persons.ts'
import { ActionForm, Buttons, Columns, Notice, Section, Stack, Unseen } from '#ui/index.ts'
import { useLang, useText } from '#ui/index.ts'
import { kindWords, words } from '../../text.ts'

/** Where the work of a role begins; requesters begin on the front page. */
const firstPage: Partial<Record<DemoGroup['role'], string>> = {
  staff: '/cases',
  lead: '/cases',
  manager: '/plan',
  auditor: '/plan',
  administrator: '/admin',
}

/** The invented persons of a demonstration, by role: one click, and one is that person. */
export function DemoPersons({ groups, then }: { groups: DemoGroup[]; then: string }) {
  const text = useText(words)
  const section = ({ role, persons }: DemoGroup) => (
    <Section key={role} title={text(`role.${role}`)} level={3}>
      <Buttons>
        {persons.map((person) => (
          <DemoButton
            key={person.id}
            person={person}
            then={then === '/' ? (firstPage[role] ?? then) : then}
          />
        ))}
      </Buttons>
    </Section>
  )
  const large = groups.filter(({ persons }) => persons.length > 2)
  const small = groups.filter(({ persons }) => persons.length <= 2)
  return (
    <Stack>
      <Notice title={text('demo')}>
        <p>{text('demoText')}</p>
      </Notice>
      <Columns>{large.map(section)}</Columns>
      <Columns>{small.map(section)}</Columns>
    </Stack>
  )
}

function DemoButton({ person, then }: { person: DemoPerson; then: string }) {
  const text = useText(words)
  const say = useText(kindWords)
  const lang = useLang()
  const { id, name, kind, title } = person
  const what =
    title?.[lang] ?? (kind && kind in kindWords ? say(kind as keyof typeof kindWords) : '')
  return (
    <ActionForm fields={{ way: 'demo', personId: id, then }} small>
      <Unseen>{text('signIn')}: </Unseen>
      {what ? `${name}, ${inSentence(what)}` : name}
    </ActionForm>
  )
}

/** `Bibliotekarie` → `bibliotekarie`, but `IT-tekniker` stays. */
const inSentence = (title: string) =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
