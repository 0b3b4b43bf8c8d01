import { inLang } from '#kernel/text.ts'
import { Button, Buttons, Facts, FileField, Form, type FormErrors, Hidden } from '#ui/index.ts'
import { Paragraphs, useLang, useText } from '#ui/index.ts'
import { draftWords } from '../../drafts/text.ts'
import type { OrderData } from './order-form.tsx'
import { orderWords } from './requester-text.ts'
import { saidFields } from './said-fields.ts'
import { typed } from '#ui/index.ts'

type OrderCheckProps = {
  data: OrderData
  values: object
  /** File questions to ask; all of the form's where it is not known what it asks for. */
  files: string[] | undefined
  /** What codes and groups that were typed are called. */
  names: Record<string, string>
  errors?: FormErrors | undefined
  question: boolean
  /** How many pages the order has. */
  of: number
}

/**
 * What was written, to be looked through before it goes. It is carried along in hidden fields; files
 * are chosen here, since no page can give a file field its files back.
 */
export const OrderCheck = (props: OrderCheckProps) => {
  const { data, values, files, names, errors, question, of } = props
  const text = useText(orderWords)
  const draftText = useText(draftWords)
  const lang = useLang()
  const given = typed(values)
  const say = (key: string) => String(given[key] ?? '')
  const campus = data.campuses.find(({ slug }) => slug === given['campus'])
  const group = data.groups.find(({ slug }) => slug === given['group'])
  const followers = [
    ...(say('requester.email') && given['ordererFollows'] === 'true' ? [data.me?.name ?? ''] : []),
    ...(group && given['groupFollows'] === 'true' ? [inLang(group.name, lang).text] : []),
  ]
  const fileQuestions = data.service.fields
    .flatMap((field) => (field.kind === 'section' ? field.fields : [field]))
    .filter((field) => field.kind === 'file')
    .filter(({ id }) => files?.includes(id) ?? true)
  const size = `${Math.round(data.maxUpload / 1e6)} MB`
  const who = say('requester.email')
    ? `${say('requester.name')} <${say('requester.email')}>`.trim()
    : data.me && `${data.me.name} <${data.me.email}>`
  return (
    <Form files errors={errors && { files: `${errors['files']} ${text('fileAgain')}` }}>
      <Facts
        layout="stack"
        items={[
          !question && { term: text('service'), value: inLang(data.service.name, lang).text },
          { term: text('subject'), value: say('subject') },
          say('message') !== '' && {
            term: text('messageShort'),
            value: <Paragraphs text={say('message')} />,
          },
          ...saidFields(data.service.fields, given, { lang, names }),
          { term: text('who'), value: who },
          group && { term: text('forGroup'), value: inLang(group.name, lang).text },
          followers.length > 0 && { term: text('followers'), value: followers.join(', ') },
          campus && { term: text('campusShort'), value: inLang(campus.name, lang).text },
        ]}
      />
      {Object.entries(given).flatMap(([name, value]) =>
        name === 'step' || name === 'slug' || name === 'drawn'
          ? []
          : [value]
              .flat()
              .map((one, i) => <Hidden key={`${name} ${i}`} name={name} value={String(one)} />),
      )}
      {fileQuestions.map(({ id, label, help, required }) => (
        <FileField
          key={id}
          name={`fields.${id}`}
          label={inLang(label, lang).text}
          {...(help && { help: inLang(help, lang).text })}
          required={required}
          multiple
        />
      ))}
      <FileField name="files" label={text('files')} help={text('filesHelp', { size })} multiple />
      <p className="meta">{text('personal')}</p>
      <Buttons>
        <Button name="step" value="send">
          {text(question ? 'sendAsk' : 'send')}
        </Button>
        <Button name="step" value="change" variant="quiet">
          {text('change')}
        </Button>
        {of > 2 && (
          <Button name="step" value="keep" variant="quiet">
            {draftText('keep')}
          </Button>
        )}
      </Buttons>
    </Form>
  )
}
