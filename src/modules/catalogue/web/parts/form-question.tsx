import type { Option } from '#engines/forms/index.ts'
import type { OpenedField } from '#modules/catalogue/forms/question/question-list.ts'
import { Button, Buttons, Checkbox, Columns, Hidden, Section, TextField } from '#ui/index.ts'
import { useText } from '#ui/index.ts'
import { questionText } from '../../forms/question/text.ts'
import { Both } from './form-both.tsx'
import { ConditionBuilder } from './form-condition.tsx'
import { More } from './form-more.tsx'

/** So many empty rows to write new options in. */
const spare = 3

/** One question, opened to be written: both languages beside each other. */
export const FormQuestion = ({ open, wrong }: { open: OpenedField; wrong: boolean }) => {
  const text = useText(questionText)
  const { field, limits } = open
  return (
    <Section level={3} title={`${text(field.kind)}: ${field.id}`}>
      <Hidden name="open" value={field.id} />
      <Both name="q.label" label={text('label')} value={field.label} />
      <Both name="q.help" label={text('help')} value={field.help} long={2_000} />
      {'required' in field && (
        <Checkbox
          name="q.required"
          label={text('required')}
          value="yes"
          defaultChecked={field.required}
          unmarked
        />
      )}
      {'options' in field && <Options options={field.options} other={field.other ?? false} />}
      {field.kind === 'number' && <Both name="q.unit" label={text('unit')} value={field.unit} />}
      {field.kind === 'code' && (
        <TextField
          name="q.list"
          label={text('list')}
          help={text('listHelp')}
          defaultValue={field.list}
          maxLength={60}
          unmarked
        />
      )}
      <Columns>
        {limits.map(({ name, value }) => (
          <TextField
            key={name}
            name={`q.${name}`}
            label={text(name as 'min')}
            {...(field.kind === 'date' && { help: text('dayHelp') })}
            defaultValue={value}
            size="short"
            unmarked
          />
        ))}
      </Columns>
      <More open={open} wrong={wrong} />
      <ConditionBuilder open={open} />
      <Buttons>
        <Button name="step" value="write" variant="quiet">
          {text('done')}
        </Button>
      </Buttons>
    </Section>
  )
}

const Options = ({ options, other }: { options: Option[]; other: boolean }) => {
  const text = useText(questionText)
  const rows = [...options, ...Array.from({ length: spare }, () => null)]
  return (
    <Section level={3} title={text('options')}>
      <p className="meta">{text('optionsHelp')}</p>
      {rows.map((option, at) => (
        <div key={option?.value ?? `new ${at}`}>
          {option && <Hidden name={`q.options.${at}.value`} value={option.value} />}
          <Both
            name={`q.options.${at}`}
            label={text('option', { n: at + 1 })}
            value={option?.label}
          />
        </div>
      ))}
      <Checkbox name="q.other" label={text('other')} value="yes" defaultChecked={other} unmarked />
    </Section>
  )
}
