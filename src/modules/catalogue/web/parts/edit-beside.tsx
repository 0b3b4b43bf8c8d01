import { Button, Disclosure, Form, Hidden, TextField, typed, useText } from '#ui/index.ts'
import type { EditPage } from '../../editing/edit-page.ts'
import { editingText } from '../../editing/text.ts'

type Refused = { errors: Record<string, string>; message: string; values: Record<string, unknown> }
type Beside = { refused: Refused | undefined }

const said = (refused: Refused | undefined) =>
  refused && {
    errors: Object.keys(refused.errors).length > 0 ? refused.errors : { form: refused.message },
    values: typed(refused.values),
  }

/** Who answers for a service and who says yes to its orders: it holds at once. */
export const EditPersons = ({ persons, refused }: Beside & Pick<EditPage, 'persons'>) => {
  const text = useText(editingText)
  if (!persons) return null
  return (
    <Disclosure summary={text('persons')} open={refused !== undefined}>
      <p>{text('personsHelp')}</p>
      <Form label={text('persons')} {...said(refused)}>
        <Hidden name="do" value="persons" />
        {(['owner', 'approver', 'deputy'] as const).map((name) => (
          <TextField
            key={name}
            {...{ name, label: text(name), type: 'email', size: 'medium' }}
            defaultValue={persons[name]}
          />
        ))}
        <Button variant="quiet">{text('savePersons')}</Button>
      </Form>
    </Disclosure>
  )
}

/** Another address; the former one leads there. */
export const Rename = ({ slug, refused }: Beside & { slug: string }) => {
  const text = useText(editingText)
  return (
    <Disclosure summary={text('rename')} open={refused !== undefined}>
      <p>{text('renameHelp')}</p>
      <Form label={text('rename')} inline {...said(refused)}>
        <Hidden name="do" value="rename" />
        <TextField
          {...{ name: 'to', label: text('newSlug'), help: text('slugHelp'), required: true }}
          defaultValue={slug}
          maxLength={60}
        />
        <Button variant="quiet">{text('rename')}</Button>
      </Form>
    </Disclosure>
  )
}
