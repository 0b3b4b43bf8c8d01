import { Columns, Hidden, Stack, TextArea, TextField, useText } from '#ui/index.ts'
import { fieldText } from '../../editing/fields/text.ts'
import type { EditField } from '../../editing/fields/groups.ts'
import { editingText } from '../../editing/text.ts'

/** So many empty rows at the end, to write new ones in. */
const spare = { list2: 2, items: 2, steps: 1 }

type Props = { field: EditField; typed: Record<string, string[]> }

/** A list as rows, each with its place: works without scripts. */
export const EditRows = ({ field: { name, as }, typed }: Props) => {
  const say = useText(editingText)
  const used = new Set(
    Object.keys(typed)
      .filter((key) => key.startsWith(`${name}.`))
      .map((key) => Number(key.split('.')[name.split('.').length])),
  )
  const rows = used.size
  const all = Array.from({ length: rows + spare[as as keyof typeof spare] }, (_, index) => index)
  return (
    <Stack>
      <p>{say('rowsHelp')}</p>
      {all.map((index) => (
        <Row
          key={index}
          {...{ name: `${name}.${index}`, as, typed }}
          n={index + 1}
          known={index < rows}
        />
      ))}
    </Stack>
  )
}

type RowProps = {
  name: string
  as: EditField['as']
  n: number
  known: boolean
  typed: Props['typed']
}

const Row = ({ name, as, n, known, typed }: RowProps) => {
  const say = useText(editingText)
  const text = useText(fieldText)
  const title = known ? say('row', { n }) : say('newRow')
  const both = (part: string, label: string, rows?: number) => (
    <Columns>
      {(['sv', 'en'] as const).map((lang) => {
        const props = {
          name: [name, part, lang].filter(Boolean).join('.'),
          label: say(lang === 'sv' ? 'inSv' : 'inEn', { label }),
          unmarked: true,
        }
        return rows ? (
          <TextArea key={lang} {...props} rows={rows} />
        ) : (
          <TextField key={lang} {...props} />
        )
      })}
    </Columns>
  )
  const place = known && (
    <TextField
      name={`${name}.place`}
      label={`${say('place')}: ${title}`}
      type="number"
      min={1}
      defaultValue={n}
      unmarked
    />
  )
  const id = typed[`${name}.id`]?.[0]
  return (
    <Stack gap="tight">
      {id && <Hidden name={`${name}.id`} value={id} />}
      {as === 'list2' && both('', title, 2)}
      {as === 'items' && both('label', title)}
      {as === 'steps' && (
        <>
          {both('title', title)}
          {both('text', `${title}: ${text('step.text')}`, 4)}
          <Columns>
            <TextField name={`${name}.services`} label={text('step.services')} unmarked />
            <TextField name={`${name}.page`} label={text('step.page')} unmarked />
          </Columns>
        </>
      )}
      {place}
    </Stack>
  )
}
