import { inLang, type Lang } from '#kernel/text.ts'
import { CheckboxGroup, Disclosure, FileField, Paragraphs } from '#ui/index.ts'
import { RadioGroup, Select, TextArea, TextField } from '#ui/index.ts'
import type { FormField } from '../../service-type.ts'
import { catalogueText } from '../../text.ts'
import { helpOf } from './question-help.ts'

type AQuestion = Exclude<FormField, { kind: 'information' | 'repeated' | 'section' }>
type QuestionProps = {
  field: AQuestion
  name: string
  lang: Lang
  groups: { value: string; label: string }[]
}

/** So many choices are shown at once; more of them go into a list to open. */
const inView = 6

/** One question with its advice, as its kind is best asked. */
export const Question = (props: QuestionProps) => {
  const { field, lang } = props
  const guidance = field.guidance && inLang(field.guidance, lang)
  return (
    <>
      <Control {...props} />
      {guidance?.text && (
        <Disclosure summary={catalogueText['form.guidance'][lang]}>
          <Paragraphs text={guidance.text} lang={guidance.lang} />
        </Disclosure>
      )}
    </>
  )
}

const Control = ({ field, name, lang, groups }: QuestionProps) => {
  const { required } = field
  const said = inLang(field.label, lang)
  const unit = 'unit' in field && field.unit ? ` (${inLang(field.unit, lang).text})` : ''
  const help = helpOf(field, lang)
  const common = { name, label: said.text + unit, required, ...(help && { help }) }
  switch (field.kind) {
    case 'short-text':
      return (
        <TextField {...common} maxLength={field.maxLength ?? 200} defaultValue={field.default} />
      )
    case 'long-text':
      return (
        <TextArea {...common} maxLength={field.maxLength ?? 4000} defaultValue={field.default} />
      )
    case 'number':
      // A text field: `type=number` changes under the mouse wheel and hides what it cannot read.
      return <TextField {...common} inputMode="decimal" size="short" defaultValue={field.default} />
    case 'date':
      return <TextField {...common} type="date" />
    case 'time':
      return <TextField {...common} type="time" defaultValue={field.default} />
    case 'choice':
    case 'choices':
      return <Choices {...{ field, common, lang }} />
    case 'yes-no':
      return (
        <RadioGroup
          {...common}
          inline
          options={(['yes', 'no'] as const).map((one) => ({
            value: one,
            label: catalogueText[one][lang],
          }))}
          defaultValue={field.default === undefined ? undefined : field.default ? 'yes' : 'no'}
        />
      )
    case 'person':
      return <TextField {...common} type="email" maxLength={254} autoComplete="off" />
    case 'group':
      return groups.length > 0 ? (
        <Select {...common} options={groups} />
      ) : (
        <TextField {...common} maxLength={200} />
      )
    case 'code':
      return <TextField {...common} maxLength={100} size="medium" autoComplete="off" />
    case 'file':
      return <FileField {...common} multiple={field.maxCount !== 1} />
  }
}

type ChoicesProps = {
  field: Extract<AQuestion, { kind: 'choice' | 'choices' }>
  common: { name: string; label: string; required: boolean; help?: string }
  lang: Lang
}

const Choices = ({ field, common, lang }: ChoicesProps) => {
  const listed = field.options.map(({ value, label, help }) => ({
    value,
    label: inLang(label, lang).text,
    ...(help && { help: inLang(help, lang).text }),
  }))
  const other = { value: 'other', label: catalogueText['form.other'][lang] }
  const options = field.other ? [...listed, other] : listed
  return (
    <>
      {field.kind === 'choices' ? (
        <CheckboxGroup {...common} options={options} defaultValue={field.default} />
      ) : options.length > inView ? (
        <Select {...common} options={options} empty={undefined} defaultValue={field.default} />
      ) : (
        <RadioGroup {...common} options={options} defaultValue={field.default} />
      )}
      {field.other && (
        <TextField
          name={`${common.name}~other`}
          label={catalogueText['form.otherWhat'][lang]}
          maxLength={200}
          unmarked
        />
      )}
    </>
  )
}
