import type { Refused } from '#kernel/web/pages.ts'
import { inLang } from '#kernel/text.ts'
import { ActionForm, Button, Form, Hidden, Select, TextField } from '#ui/index.ts'
import { useLang, typed, useText } from '#ui/index.ts'
import { organisationText } from './organisation-text.ts'
import { Names } from './names.tsx'
import type { PartProps } from './parts.tsx'

/** What was wrong and what was typed, where it was this form that was sent. */
export const mended = (refused: Refused | undefined, sent: Record<string, string>) => {
  const isIt =
    refused && Object.entries(sent).every(([key, value]) => refused.values[key] === value)
  if (!isIt) return {}
  return {
    errors: refused.errors,
    values: typed(refused.values),
  }
}

export const RenameForm = ({ part, row, data, refused }: PartProps) => {
  const text = useText(organisationText)
  return (
    <Form label={text('rename')} {...mended(refused, { do: 'rename', id: row.id })}>
      <Which deed="rename" part={part} row={row} />
      <Names sv={row.name.sv} en={row.name.en} />
      <TextField
        name="from"
        type="date"
        label={text('renameFrom')}
        help={text('renameHelp')}
        defaultValue={data.day}
        required
      />
      <Button variant="quiet">{text('rename')}</Button>
    </Form>
  )
}

export const MoveForm = ({ part, row, data, refused }: PartProps) => {
  const text = useText(organisationText)
  const lang = useLang()
  const others = data.departments.filter(
    ({ id, open }) => open && 'departmentId' in row && id !== row.departmentId,
  )
  if (others.length === 0) return null
  return (
    <Form label={text('move')} {...mended(refused, { do: 'move', id: row.id })}>
      <Which deed="move" part={part} row={row} />
      <Select
        name="departmentId"
        label={text('moveTo')}
        help={text('moveHelp')}
        required
        options={others.map(({ id, name }) => ({ value: id, label: inLang(name, lang).text }))}
      />
      <Button variant="quiet">{text('move')}</Button>
    </Form>
  )
}

export const CloseForm = ({ part, row, data, refused }: PartProps) => {
  const text = useText(organisationText)
  const { id, version, closedOn } = row
  if (closedOn)
    return (
      <ActionForm fields={{ do: 'open', part, id, version: String(version) }} variant="quiet">
        {text('openAgain')}
      </ActionForm>
    )
  return (
    <Form label={text('close')} {...mended(refused, { do: 'close', id })}>
      <Which deed="close" part={part} row={row} />
      <TextField
        name="on"
        type="date"
        label={text('closeOn')}
        help={text('closeHelp')}
        defaultValue={data.day}
        required
      />
      <Button variant="danger">{text('close')}</Button>
    </Form>
  )
}

const Which = ({ deed, part, row }: Pick<PartProps, 'part' | 'row'> & { deed: string }) => (
  <>
    <Hidden name="do" value={deed} />
    <Hidden name="part" value={part} />
    <Hidden name="id" value={row.id} />
    <Hidden name="version" value={row.version} />
  </>
)
