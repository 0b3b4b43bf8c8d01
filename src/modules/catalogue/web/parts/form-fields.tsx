import { inLang, type Lang } from '#kernel/text.ts'
import { Button, Notice, Paragraphs, Section } from '#ui/index.ts'
import type { FormPage } from '../../forms/page.ts'
import type { FormField } from '../../service-type.ts'
import { catalogueText } from '../../text.ts'
import { Question } from './question.tsx'

type FormFieldsProps = {
  page: FormPage
  lang: Lang
  /** For the page's own style rules. */
  nonce: string
}

/** The questions of one page of a form; goes inside a <Form>, whose values are named `fields.<id>`. */
export const FormFields = ({ page, lang, nonce }: FormFieldsProps) => (
  <>
    {page.style && <style nonce={nonce} dangerouslySetInnerHTML={{ __html: page.style }} />}
    <FieldList fields={page.fields} {...{ page, lang }} path="" />
  </>
)

type ListProps = { fields: FormField[]; page: FormPage; lang: Lang; path: string }

const FieldList = ({ fields, page, lang, path }: ListProps) =>
  fields
    .filter(({ id }) => path !== '' || page.drawn.includes(id))
    .map((field) => (
      <div key={field.id} data-field={path === '' ? field.id : undefined} className="form-field">
        <OneField {...{ field, page, lang, path }} />
      </div>
    ))

const OneField = ({
  field,
  page,
  lang,
  path,
}: Omit<ListProps, 'fields'> & { field: FormField }) => {
  const title = inLang(field.label, lang)
  const help = field.help && inLang(field.help, lang)
  switch (field.kind) {
    case 'information':
      return (
        <Notice title={<span lang={title.lang}>{title.text}</span>}>
          {help?.text && <Paragraphs text={help.text} lang={help.lang} />}
        </Notice>
      )
    case 'section':
      return (
        <Section level={3} title={title.text}>
          {help?.text && <Paragraphs text={help.text} lang={help.lang} />}
          <FieldList fields={field.fields} {...{ page, lang, path }} />
        </Section>
      )
    case 'repeated':
      return <Rows {...{ field, page, lang }} />
    default:
      return (
        <Question {...{ field, lang }} name={`fields.${path}${field.id}`} groups={page.groups} />
      )
  }
}

type RowsProps = { field: Extract<FormField, { kind: 'repeated' }>; page: FormPage; lang: Lang }

const Rows = ({ field, page, lang }: RowsProps) => {
  const title = inLang(field.label, lang).text
  const shown = page.rows[field.id] ?? 1
  return (
    <Section level={3} title={title}>
      {field.help && <p>{inLang(field.help, lang).text}</p>}
      {Array.from({ length: shown }, (_, at) => (
        <fieldset key={at} className="form-row">
          <legend>{`${title} ${at + 1}`}</legend>
          <FieldList fields={field.fields} {...{ page, lang }} path={`${field.id}.${at}.`} />
        </fieldset>
      ))}
      <input type="hidden" name={`rows.${field.id}`} value={shown} />
      {shown < field.max && (
        <Button name="step" value={`row:${field.id}`} variant="quiet" small>
          {catalogueText['form.addRow'][lang]}
        </Button>
      )}
    </Section>
  )
}
