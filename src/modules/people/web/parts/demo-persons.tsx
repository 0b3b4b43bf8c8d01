import type { DemoGroup, DemoPerson } from '#modules/people/demo-persons.ts'
import { ActionForm, Buttons, Facts, Notice, Stack, Unseen, useLang, useText } from '#ui/index.ts'
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
  const items = groups.map(({ role, persons }) => ({
    term: text(`role.${role}`),
    value: (
      <Buttons>
        {persons.map((person) => (
          <DemoButton
            key={person.id}
            person={person}
            then={then === '/' ? (firstPage[role] ?? then) : then}
          />
        ))}
      </Buttons>
    ),
  }))
  return (
    <Stack>
      <Notice title={text('demo')}>
        <p>{text('demoText')}</p>
      </Notice>
      <Facts items={items} />
    </Stack>
  )
}

function DemoButton({ person, then }: { person: DemoPerson; then: string }) {
  const text = useText(words)
  const say = useText(kindWords)
  const lang = useLang()
  const { id, name, kind, title } = person
  const what = title?.[lang] ?? (kind && kind in kindWords ? say(kind as keyof typeof kindWords) : '')
  return (
    <ActionForm fields={{ way: 'demo', personId: id, then }} small>
      <Unseen>{text('signIn')}: </Unseen>
      {what ? `${name}, ${what.charAt(0).toLowerCase()}${what.slice(1)}` : name}
    </ActionForm>
  )
}
