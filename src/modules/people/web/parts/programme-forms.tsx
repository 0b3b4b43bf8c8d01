import { inLang } from '#kernel/text.ts'
import { Button, Disclosure, Form, Hidden, Select, TextField } from '#ui/index.ts'
import { typed, useLang, useText } from '#ui/index.ts'
import { contactText } from '../../contacts/text.ts'
import type { ContactProps, RowProps } from './contact-table.tsx'
import { Names } from './names.tsx'

type Programme = ContactProps['data']['programmes'][number]

export const AddProgramme = ({ data, refused }: ContactProps) => {
  const text = useText(contactText)
  const isIt = refused?.values['do'] === 'add-programme'
  return (
    <Disclosure summary={text('add')} open={isIt}>
      <Form
        label={text('add')}
        {...(isIt && { errors: refused.errors, values: typed(refused.values) })}
      >
        <Hidden name="do" value="add-programme" />
        <Fields data={data} />
        <Button>{text('add')}</Button>
      </Form>
    </Disclosure>
  )
}

export const EditProgramme = ({
  data,
  refused,
  programme,
}: RowProps & { programme: Programme }) => {
  const text = useText(contactText)
  const { id, version } = programme
  const isIt = refused?.values['programmeId'] === id
  return (
    <Disclosure summary={text('edit')} open={isIt}>
      <Form
        label={text('edit')}
        {...(isIt && { errors: refused.errors, values: typed(refused.values) })}
      >
        <Hidden name="do" value="edit-programme" />
        <Hidden name="programmeId" value={id} />
        <Hidden name="version" value={String(version)} />
        <Fields data={data} programme={programme} />
        <Button variant="quiet">{text('save')}</Button>
      </Form>
    </Disclosure>
  )
}

const Fields = ({ data, programme }: { data: ContactProps['data']; programme?: Programme }) => {
  const text = useText(contactText)
  const lang = useLang()
  const date = (name: 'openedOn' | 'closedOn') => ({
    ...{ name, type: 'date' as const, defaultValue: programme?.[name] ?? '' },
  })
  return (
    <>
      <Names {...programme?.name} />
      <Select
        name="organisationId"
        label={text('givenBy')}
        defaultValue={programme?.organisationId ?? ''}
        options={[
          { value: '', label: text('notSaid') },
          ...data.departments.map(({ id, name }) => ({
            value: id,
            label: inLang(name, lang).text,
          })),
        ]}
      />
      <TextField {...date('openedOn')} label={text('opened')} />
      <TextField {...date('closedOn')} label={text('closed')} help={text('closedHelp')} />
    </>
  )
}
