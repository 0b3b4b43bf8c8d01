import type { DemoPerson } from '#modules/people/demo-persons.ts'
import { ActionForm, Buttons, Notice, Section, Stack, Unseen, useLang, useText } from '#ui/index.ts'
import { words } from '../../text.ts'

type Groups = { role: DemoPerson['role']; persons: DemoPerson[] }[]

/** The invented persons of a demonstration, by role: one click, and one is that person. */
export function DemoPersons({ groups, then }: { groups: Groups; then: string }) {
  const text = useText(words)
  const lang = useLang()
  return (
    <Stack>
      <Notice title={text('demo')}>
        <p>{text('demoText')}</p>
      </Notice>
      {groups.map(({ role, persons }) => (
        <Section key={role} level={3} title={text(`role.${role}`)}>
          <Buttons>
            {persons.map(({ id, name, title }) => (
              <ActionForm key={id} fields={{ way: 'demo', personId: id, then }} small>
                <Unseen>{text('signIn')}: </Unseen>
                {title ? `${name}, ${title[lang].toLowerCase()}` : name}
              </ActionForm>
            ))}
          </Buttons>
        </Section>
      ))}
    </Stack>
  )
}
