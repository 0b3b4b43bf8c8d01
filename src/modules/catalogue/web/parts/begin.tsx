import { Button, Form, Hidden, RadioGroup, Section, TextField, typed, useText } from '#ui/index.ts'
import { editingText } from '../../editing/text.ts'

type Refused = { errors: Record<string, string>; message: string; values: Record<string, unknown> }

/** A new service or guide begins as a draft with a name. */
export const Begin = ({ refused }: { refused: Refused | undefined }) => {
  const text = useText(editingText)
  const mine = refused?.values['do'] === 'begin' ? refused : undefined
  return (
    <Section title={text('new')} ruled>
      <Form
        label={text('new')}
        {...(mine && {
          errors: Object.keys(mine.errors).length > 0 ? mine.errors : { form: mine.message },
          values: typed(mine.values),
        })}
      >
        <Hidden name="do" value="begin" />
        <RadioGroup
          name="kind"
          label={text('newKind')}
          defaultValue="service"
          options={(['service', 'guide'] as const).map((value) => ({ value, label: text(value) }))}
          inline
          required
        />
        <TextField name="name" label={text('newName')} maxLength={100} required />
        <TextField name="slug" label={text('newSlug')} help={text('slugHelp')} maxLength={60} />
        <Button>{text('begin')}</Button>
      </Form>
    </Section>
  )
}
