import {
  Checkbox,
  CheckboxGroup,
  Columns,
  Section,
  Select,
  TextArea,
  TextField,
  useText,
} from '#ui/index.ts'
import type { Choices } from '../../editing/choices.ts'
import { fieldText } from '../../editing/fields/text.ts'
import type { EditField } from '../../editing/fields/groups.ts'
import { editingText } from '../../editing/text.ts'
import { EditRows } from './edit-rows.tsx'
import { Lix } from './lix.tsx'

type Props = { field: EditField; choices: Choices; typed: Record<string, string[]> }

/** One part of a service or guide, as `editGroups` says it is written. */
export const EditedField = ({ field, choices, typed }: Props) => {
  const text = useText(fieldText)
  const { name, as, empty } = field
  const label = text(name as keyof typeof fieldText)
  switch (as) {
    case 'text2':
    case 'long2':
    case 'words':
      return <BothLanguages field={field} label={label} typed={typed} />
    case 'list2':
    case 'items':
    case 'steps':
      return (
        <Section level={3} title={label}>
          <EditRows field={field} typed={typed} />
        </Section>
      )
    case 'one':
      return (
        <Select
          {...{ name, label, unmarked: true }}
          options={choices[name] ?? []}
          empty={empty ? text('none') : false}
        />
      )
    case 'many':
      return <Several field={field} label={label} options={choices[name] ?? []} typed={typed} />
    case 'yes':
      return (
        <Checkbox
          {...{ name, label, unmarked: true, value: 'yes' }}
          defaultChecked={typed[name] !== undefined}
        />
      )
    default:
      return (
        <TextField
          {...{ name, label, unmarked: true }}
          type={as === 'day' ? 'date' : 'text'}
          {...(as === 'number' && { inputMode: 'numeric', size: 'short' as const })}
        />
      )
  }
}

/** Those chosen stand first, in their order, which a form keeps; another one can be put before them. */
const Several = ({ field: { name, ordered }, label, options, typed }: SeveralProps) => {
  const say = useText(editingText)
  const chosen = typed[name] ?? []
  const place = ({ value }: { value: string }) => (chosen.indexOf(value) + 1 || 100) - 1
  const sorted = ordered ? options.toSorted((a, b) => place(a) - place(b)) : options
  return (
    <>
      <CheckboxGroup {...{ name, label, unmarked: true }} options={sorted} inline />
      {ordered && (
        <Select
          {...{
            name: `first.${name}`,
            label: say('goesFirst', { label }),
            unmarked: true,
            options,
          }}
          empty={say('asItStands')}
        />
      )}
    </>
  )
}
type SeveralProps = {
  field: EditField
  label: string
  options: { value: string; label: string }[]
  typed: Props['typed']
}

const short = ['name', 'shortName', 'title']

/** Swedish and English beside each other, so that one is written with the other in sight. */
const BothLanguages = ({
  field: { name, as },
  label,
  typed,
}: {
  field: EditField
  label: string
  typed: Props['typed']
}) => {
  const say = useText(editingText)
  const rows = as === 'long2' ? 12 : as === 'words' ? 5 : 2
  const read = as === 'long2' || name === 'summary'
  return (
    <Columns>
      {(['sv', 'en'] as const).map((lang) => {
        const props = {
          name: `${name}.${lang}`,
          label: say(lang === 'sv' ? 'inSv' : 'inEn', { label }),
          unmarked: true,
        }
        return short.includes(name) ? (
          <TextField key={lang} {...props} />
        ) : (
          <TextArea
            key={lang}
            {...props}
            rows={rows}
            {...(read &&
              lang === 'sv' && {
                help: <Lix of={props.name} text={typed[props.name]?.[0] ?? ''} />,
              })}
          />
        )
      })}
    </Columns>
  )
}
