import { inLang } from '#kernel/text.ts'
import { Anchor, Section, Select, TextArea, TextField, useLang, useText } from '#ui/index.ts'
import { OnBehalf } from './order-behalf.tsx'
import type { OrderFormProps } from './order-form.tsx'
import { orderWords } from './requester-text.ts'

/** What the order is about, in one's own words. */
export const Need = ({ data, subject }: OrderFormProps) => {
  const text = useText(orderWords)
  return (
    <Section title={text('need')}>
      <TextField
        name="subject"
        label={text('subject')}
        help={text('subjectHelp')}
        defaultValue={subject}
        maxLength={200}
        required
      />
      <TextArea
        name="message"
        label={text(data.asks ? 'messageMore' : 'message')}
        help={text('messageHelp')}
        rows={6}
        maxLength={20_000}
        required={!data.asks}
      />
    </Section>
  )
}

/** Who orders, and where they are. */
export const Who = ({ data, errors, values }: OrderFormProps) => {
  const text = useText(orderWords)
  const lang = useLang()
  return (
    <Section title={text('you')}>
      {data.me ? (
        <OnBehalf data={data} errors={errors} values={values} />
      ) : (
        <Guest signIn={data.signIn} />
      )}
      {data.campuses.length > 0 && (
        <Select
          name="campus"
          label={text('campus')}
          empty={text('noCampus')}
          defaultValue={data.myCampus}
          unmarked
          options={data.campuses.map(({ slug, name }) => ({
            value: slug,
            label: inLang(name, lang).text,
          }))}
        />
      )}
    </Section>
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
