import { inLang } from '#kernel/text.ts'
import { Button, Disclosure, Form, Hidden, Select, TextField } from '#ui/index.ts'
import { useLang, useText } from '#ui/index.ts'
import { organisationText } from './organisation-text.ts'
import { Names } from './names.tsx'
import { mended } from './part-forms.tsx'
import type { PageProps } from './parts.tsx'

const kinds = ['faculty-department', 'hospital-region', 'other'] as const

export const AddPart = (props: PageProps & { part: 'department' | 'team' | 'campus' }) => {
  const { part, data, refused } = props
  const text = useText(organisationText)
  const lang = useLang()
  const sent = mended(refused, { do: 'add-part', part })
  return (
    <Disclosure summary={text(`add.${part}`)} open={'errors' in sent}>
      <Form label={text(`add.${part}`)} {...sent}>
        <Hidden name="do" value="add-part" />
        <Hidden name="part" value={part} />
        <Names />
        {part === 'team' && (
          <Select
            name="departmentId"
            label={text('department')}
            required
            options={data.departments
              .filter(({ open }) => open)
              .map(({ id, name }) => ({ value: id, label: inLang(name, lang).text }))}
          />
        )}
        <From />
        <Button>{text('add')}</Button>
      </Form>
    </Disclosure>
  )
}

export const AddOrganisation = ({ refused }: PageProps) => {
  const text = useText(organisationText)
  const sent = mended(refused, { do: 'add-organisation' })
  return (
    <Disclosure summary={text('add.organisation')} open={'errors' in sent}>
      <Form label={text('add.organisation')} {...sent}>
        <Hidden name="do" value="add-organisation" />
        <Names />
        <Select
          name="kind"
          label={text('kind')}
          required
          options={kinds.map((value) => ({ value, label: text(`kind.${value}`) }))}
        />
        <From />
        <Button>{text('add')}</Button>
      </Form>
    </Disclosure>
  )
}

const From = () => {
  const text = useText(organisationText)
  return <TextField name="from" type="date" label={text('existsFrom')} help={text('fromHelp')} />
}
