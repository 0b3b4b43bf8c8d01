import { ActionForm, Button, Columns, Form, Hidden, Select, TextField } from '#ui/index.ts'
import { typed, useText } from '#ui/index.ts'
import { contactText } from '../../contacts/text.ts'
import type { RowProps } from './contact-table.tsx'

/** Who comes next, from when. */
export const SetContact = ({ row, data, refused }: RowProps) => {
  const text = useText(contactText)
  const { kind, id, now } = row
  const isIt = refused?.values['do'] === 'set' && refused.values['id'] === id
  const people = data.colleagues.map(({ id, name }) => ({ value: id, label: name }))
  const held = (personId: string | null | undefined) =>
    people.some(({ value }) => value === personId) ? personId! : ''
  return (
    <Form
      label={text('choose')}
      {...(isIt && { errors: refused.errors, values: typed(refused.values) })}
    >
      <Hidden name="do" value="set" />
      <Hidden name="kind" value={kind} />
      <Hidden name="id" value={id} />
      <Columns>
        <Select
          name="personId"
          label={text('person')}
          required
          defaultValue={held(now?.personId)}
          options={[
            ...(held(now?.personId) ? [] : [{ value: '', label: text('nobody') }]),
            ...people,
          ]}
        />
        <Select
          name="deputyId"
          label={text('deputy')}
          defaultValue={held(now?.deputyId)}
          options={[{ value: '', label: text('nobody') }, ...people]}
        />
      </Columns>
      <TextField name="from" type="date" label={text('from')} help={text('fromHelp')} />
      <Button>{text('save')}</Button>
    </Form>
  )
}

export const EndContact = ({ row: { kind, id } }: RowProps) => {
  const text = useText(contactText)
  return (
    <ActionForm fields={{ do: 'end', kind, id }} variant="quiet" small>
      {text('end')}
    </ActionForm>
  )
}
