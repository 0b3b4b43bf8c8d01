import { inLang, type Lang } from '#kernel/text.ts'
import { CheckboxGroup, RadioGroup, Select, TextArea, TextField } from '#ui/index.ts'
import type { FormField } from './service-type.ts'
import { catalogueText } from './text.ts'

export { MyGuidesPanel } from './web/parts/my-guides.tsx'

type FormFieldsProps = {
  fields: FormField[]
  lang: Lang
  /** What was typed or answered, by the id of the question. What was wrong, `<Form errors>` tells. */
  values?: Record<string, unknown> | undefined
  /** In front of the ids, so that the input nests: `fields.topic`. */
  prefix?: string
}

/** So many choices are shown at once; more of them go into a list to open. */
const inView = 6

/** The questions of a service's form; goes inside a <Form>. */
export const FormFields = ({ fields, lang, values = {}, prefix = 'fields' }: FormFieldsProps) =>
  fields.map((field) => (
    <OneField
      key={field.id}
      field={field}
      lang={lang}
      name={`${prefix}.${field.id}`}
      value={Object.hasOwn(values, field.id) ? values[field.id] : undefined}
    />
  ))

type OneFieldProps = { field: FormField; lang: Lang; name: string; value: unknown }

const OneField = ({ field, lang, name, value }: OneFieldProps) => {
  const { kind, required, min, max } = field
  const common = {
    name,
    label: inLang(field.label, lang).text,
    required,
    ...(field.help && { help: inLang(field.help, lang).text }),
  }
  const typed = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  const options = (field.options ?? []).map((option) => ({
    value: option.value,
    label: inLang(option.label, lang).text,
  }))
  switch (kind) {
    case 'short-text':
      return <TextField {...common} maxLength={field.maxLength ?? 200} defaultValue={typed} />
    case 'long-text':
      return <TextArea {...common} maxLength={field.maxLength ?? 4000} defaultValue={typed} />
    case 'number':
      // A text field: `type=number` changes under the mouse wheel and hides what it cannot read.
      return (
        <TextField
          {...common}
          inputMode="decimal"
          size="short"
          defaultValue={typed}
          {...(!common.help && { help: rangeOf(min, max, lang) })}
        />
      )
    case 'date':
      return <TextField {...common} type="date" defaultValue={typed} />
    case 'choice':
      return options.length > inView ? (
        <Select {...common} options={options} empty={undefined} defaultValue={typed} />
      ) : (
        <RadioGroup {...common} options={options} defaultValue={typed} />
      )
    case 'choices':
      return (
        <CheckboxGroup
          {...common}
          options={options}
          defaultValue={value === undefined ? [] : [value].flat().map(String)}
        />
      )
    case 'yes-no':
      return (
        <RadioGroup
          {...common}
          inline
          options={(['yes', 'no'] as const).map((one) => ({
            value: one,
            label: catalogueText[one][lang],
          }))}
          defaultValue={value === true ? 'yes' : value === false ? 'no' : typed}
        />
      )
  }
}

/** What a number may be, where the form says so. */
const rangeOf = (min: number | undefined, max: number | undefined, lang: Lang) => {
  if (max === undefined) return undefined
  const said = (n: number) => n.toLocaleString(lang === 'sv' ? 'sv-SE' : 'en-GB')
  const between = { sv: ['Mellan', 'och'], en: ['Between', 'and'] } as const
  const [word, and] = between[lang]
  return `${word} ${said(min ?? 0)} ${and} ${said(max)}.`
}
