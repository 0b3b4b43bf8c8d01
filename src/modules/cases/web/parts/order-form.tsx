import { inLang, type Lang, type Say, type Text2 } from '#kernel/text.ts'
import { FormFields } from '#modules/catalogue/widgets.tsx'
import { Anchor, Button, Form, type FormErrors, Section, Select } from '#ui/index.ts'
import { TextArea, TextField, useLang, useText } from '#ui/index.ts'
import { OnBehalf } from './order-behalf.tsx'
import { orderWords } from './requester-text.ts'
import { typed } from '#ui/index.ts'

type Fields = Parameters<typeof FormFields>[0]['fields']
export type OrderData = {
  service: { slug: string; name: Text2; fields: Fields }
  campuses: { slug: string; name: Text2 }[]
  me: { name: string; email: string } | null
  myCampus: string
  mayOrderForOthers: boolean
  /** Groups that one may order for. */
  groups: { slug: string; name: Text2 }[]
  /** Follows what one orders for others, unless told otherwise. */
  follows: boolean
  maxUpload: number
  signIn: string
}

type OrderFormProps = {
  data: OrderData
  /** A question has no service to suggest its subject. */
  subject: string
  errors: FormErrors | undefined
  values: object
}

/** The order itself: who, where, what, and the service's own questions. One column, nothing lost. */
export const OrderForm = ({ data, subject, errors, values }: OrderFormProps) => {
  const text = useText(orderWords)
  const lang = useLang()
  const { service, campuses } = data
  const asks = service.fields.some(({ kind, required }) => kind === 'long-text' && required)
  const message = (
    <TextArea
      name="message"
      label={text(asks ? 'messageMore' : 'message')}
      help={text('messageHelp')}
      rows={6}
      maxLength={20_000}
      required={!asks}
    />
  )
  return (
    <Form errors={named(errors, data, text, lang)} values={typed(values)}>
      <Section title={text('need')}>
        <TextField
          name="subject"
          label={text('subject')}
          help={text('subjectHelp')}
          defaultValue={subject}
          maxLength={200}
          required
        />
        {!asks && message}
      </Section>
      {service.fields.length > 0 && (
        <Section title={text('details')}>
          <FormFields fields={service.fields} lang={lang} />
          {asks && message}
        </Section>
      )}
      <Section title={text('you')}>
        {data.me ? (
          <OnBehalf data={data} errors={errors} values={values} />
        ) : (
          <Guest signIn={data.signIn} />
        )}
        {campuses.length > 0 && (
          <Select
            name="campus"
            label={text('campus')}
            empty={text('noCampus')}
            defaultValue={data.myCampus}
            unmarked
            options={campuses.map(({ slug, name }) => ({
              value: slug,
              label: inLang(name, lang).text,
            }))}
          />
        )}
      </Section>
      <Button name="step" value="check">
        {text('toCheck')}
      </Button>
      <p className="meta">{text('filesNext')}</p>
    </Form>
  )
}

/** «Rubrik: fyll i det här.» In the list of all errors a sentence alone would not say which field. */
function named(
  errors: FormErrors | undefined,
  { service }: OrderData,
  text: Say<typeof orderWords>,
  lang: Lang,
) {
  const own: Record<string, string> = {
    subject: text('subject'),
    message: text('message'),
    ...Object.fromEntries(
      service.fields.map(({ id, label }) => [`fields.${id}`, inLang(label, lang).text]),
    ),
    'requester.name': text('name'),
    'requester.email': text('email'),
    group: text('forGroup'),
    campus: text('campus'),
  }
  if (!errors) return undefined
  const inOrder = [...new Set([...Object.keys(own), ...Object.keys(errors)])].filter(
    (name) => name in errors,
  )
  return Object.fromEntries(
    inOrder.map((name) => {
      const sentence = errors[name]!
      const label = own[name]?.replace(/[?:]$/, '')
      return [
        name,
        label ? `${label}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence,
      ]
    }),
  )
}

const Guest = ({ signIn }: { signIn: string }) => {
  const text = useText(orderWords)
  return (
    <>
      <p>
        <Anchor href={signIn}>{text('haveAccount')}</Anchor>
      </p>
      <TextField
        name="requester.name"
        label={text('name')}
        autoComplete="name"
        maxLength={200}
        required
      />
      <TextField
        name="requester.email"
        type="email"
        label={text('email')}
        help={text('emailHelp')}
        autoComplete="email"
        maxLength={254}
        required
      />
    </>
  )
}
