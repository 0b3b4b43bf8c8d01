import type { OpenedField } from '#modules/catalogue/forms/question/question-list.ts'
import { CheckboxGroup, Disclosure, Select, TextField, useLang, useText } from '#ui/index.ts'
import { inLang } from '#kernel/text.ts'
import { questionText } from '../../forms/question/text.ts'
import { Both } from './form-both.tsx'

type MoreProps = { open: OpenedField; wrong: boolean }

/** What few questions need: advice, a pattern with its sentence, and what is answered beforehand. */
export const More = ({ open: { field, takes }, wrong }: MoreProps) => {
  const text = useText(questionText)
  if (!('required' in field)) return null
  const pattern = 'pattern' in field ? field.pattern : undefined
  const has = field.guidance ?? pattern ?? ('default' in field && field.default !== undefined)
  return (
    <Disclosure summary={text('more')} open={wrong || Boolean(has)}>
      <Both name="q.guidance" label={text('guidance')} value={field.guidance} long={5_000} />
      {takes.pattern && (
        <>
          <TextField
            name="q.pattern.expression"
            label={text('pattern')}
            help={text('patternHelp')}
            defaultValue={pattern?.expression}
            maxLength={200}
            unmarked
          />
          <Both name="q.pattern.message" label={text('message')} value={pattern?.message} />
          <TextField
            name="q.sample"
            label={text('sample')}
            help={text('sampleHelp')}
            maxLength={200}
            unmarked
          />
        </>
      )}
      {takes.default && <Default field={field} />}
    </Disclosure>
  )
}

const Default = ({ field }: Pick<OpenedField, 'field'>) => {
  const text = useText(questionText)
  const lang = useLang()
  const common = { name: 'q.default', label: text('default'), unmarked: true }
  const value = 'default' in field ? field.default : undefined
  if (field.kind === 'yes-no')
    return (
      <Select
        {...common}
        empty={text('noDefault')}
        defaultValue={value === undefined ? '' : value ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((one) => ({ value: one, label: text(one) }))}
      />
    )
  if ('options' in field) {
    const options = field.options.map((one) => ({
      value: one.value,
      label: inLang(one.label, lang).text || one.value,
    }))
    return field.kind === 'choices' ? (
      <CheckboxGroup {...common} options={options} defaultValue={field.default} />
    ) : (
      <Select
        {...common}
        options={options}
        empty={text('noDefault')}
        defaultValue={field.default ?? ''}
      />
    )
  }
  return (
    <TextField
      {...common}
      {...(field.kind === 'date' && { help: text('dayHelp') })}
      defaultValue={value === undefined ? '' : String(value)}
    />
  )
}
