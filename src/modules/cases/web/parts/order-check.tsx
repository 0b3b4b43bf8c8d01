import { inLang } from '#kernel/text.ts'
import { Button, Buttons, Facts, FileField, Form, type FormErrors, Hidden, Notice } from '#ui/index.ts'
import { Paragraphs, useLang, useText } from '#ui/index.ts'
import type { OrderData } from './order-form.tsx'
import { orderWords } from './requester-text.ts'
import { typed } from './typed.ts'

type Said = { id: string; label: string; value: string }
type OrderCheckProps = {
  data: OrderData
  values: object
  said: Said[]
  errors?: FormErrors | undefined
  question: boolean
}

/**
 * What was written, to be looked through before it goes. It is carried along in hidden fields; files
 * are chosen here, since no page can give a file field its files back.
 */
export const OrderCheck = ({ data, values, said, errors, question }: OrderCheckProps) => {
  const text = useText(orderWords)
  const lang = useLang()
  const given = typed(values)
  const say = (key: string) => String(given[key] ?? '')
  const campus = data.campuses.find(({ slug }) => slug === given['campus'])
  const size = `${Math.round(data.maxUpload / 1e6)} MB`
  const who = say('requester.email')
    ? `${say('requester.name')} <${say('requester.email')}>`.trim()
    : data.me && `${data.me.name} <${data.me.email}>`
  return (
    <Form files errors={errors}>
      {errors && (
        <Notice tone="warn" title={text('notSent')}>
          <p>{text('fileAgain')}</p>
        </Notice>
      )}
      <Facts
        items={[
          !question && { term: text('service'), value: inLang(data.service.name, lang).text },
          { term: text('subject'), value: say('subject') },
          { term: text('messageShort'), value: <Paragraphs text={say('message')} /> },
          ...said.map(({ label, value }) => ({ term: label, value })),
          { term: text('who'), value: who },
          campus && { term: text('campusShort'), value: inLang(campus.name, lang).text },
        ]}
      />
      {Object.entries(given).flatMap(([name, value]) =>
        name === 'step' || name === 'slug'
          ? []
          : [value].flat().map((one, i) => <Hidden key={`${name} ${i}`} name={name} value={String(one)} />),
      )}
      <FileField name="files" label={text('files')} help={text('filesHelp', { size })} multiple />
      <p className="meta">{text('personal')}</p>
      <Buttons>
        <Button name="step" value="send">
          {text(question ? 'sendAsk' : 'send')}
        </Button>
        <Button name="step" value="change" variant="quiet">
          {text('change')}
        </Button>
      </Buttons>
    </Form>
  )
}
