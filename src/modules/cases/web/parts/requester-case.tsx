import type { Refused } from '#kernel/web/pages.ts'
import type { RequesterData } from '#modules/cases/queries/requester-page.ts'
import { inLang } from '#kernel/text.ts'
import {
  Anchor,
  Button,
  Conversation,
  DateTime,
  Disclosure,
  Facts,
  FileField,
  Form,
  Hidden,
} from '#ui/index.ts'
import { Message, Notice, Page, Section, TextArea, useLang, useText } from '#ui/index.ts'
import { Behalf } from './behalf.tsx'
import { CaseNow } from './case-now.tsx'
import { filesFor } from './messages.tsx'
import { orderWords } from './requester-text.ts'
import { typed } from '#ui/index.ts'

type Data = RequesterData & { key: string | null }
type RequesterCaseProps = {
  data: Data
  refused: Refused | undefined
  done: { did: string | null }
}

/** The requester's page of a case: where it stands, what was said, and a place to answer. */
export const RequesterCase = ({ data, refused, done }: RequesterCaseProps) => {
  const text = useText(orderWords)
  const { theCase, messages, key, may } = data
  return (
    <Page
      title={theCase.subject}
      titleLang={theCase.language}
      width="read"
      meta={<Meta data={data} />}
    >
      {done.did === 'answered' && !refused && (
        <Notice tone="ok" role="status">
          <p>{text('answered')}</p>
        </Notice>
      )}
      {refused && Object.keys(refused.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      <CaseNow data={data} />
      <Behalf data={data} />
      <Section title={text('conversation')}>
        <Conversation label={text('messages')}>
          {messages.map((message) => (
            <Message
              key={message.id}
              who={message.authorName}
              when={message.at}
              files={filesFor(message.files, key)}
              lang={theCase.language}
            >
              {message.text}
            </Message>
          ))}
        </Conversation>
      </Section>
      {may.answer && <Answer refused={refused} />}
      <Ordered data={data} />
      {may.withdraw && <Withdraw refused={refused} />}
    </Page>
  )
}

const Meta = ({ data }: { data: Data }) => {
  const text = useText(orderWords)
  const lang = useLang()
  const { theCase, service } = data
  return (
    <>
      {theCase.number}
      {service && (
        <>
          {' · '}
          <Anchor href={`/services/${service.slug}`}>{inLang(service.name, lang).text}</Anchor>
        </>
      )}
      {' · '}
      {text('opened').toLowerCase()} <DateTime value={theCase.openedAt} />
    </>
  )
}

const Answer = ({ refused }: { refused: Refused | undefined }) => {
  const text = useText(orderWords)
  return (
    <Section title={text('yourAnswer')} id="answer">
      <Form files label={text('yourAnswer')} {...mended(refused, 'answer')}>
        <Hidden name="do" value="answer" />
        <TextArea name="text" label={text('answerText')} rows={5} maxLength={20_000} required />
        <FileField name="files" label={text('answerFiles')} multiple />
        <Button>{text('answerDo')}</Button>
      </Form>
    </Section>
  )
}

const Ordered = ({ data: { answers } }: { data: Data }) => {
  const text = useText(orderWords)
  if (answers.length === 0) return null
  return (
    <Disclosure summary={text('ordered')}>
      <Facts items={answers.map(({ label, value }) => ({ term: label, value }))} />
    </Disclosure>
  )
}

const Withdraw = ({ refused }: { refused: Refused | undefined }) => {
  const text = useText(orderWords)
  return (
    <Disclosure summary={text('withdraw')} open={refused?.values['do'] === 'withdraw'}>
      <Form label={text('withdrawTitle')} {...mended(refused, 'withdraw')}>
        <Hidden name="do" value="withdraw" />
        <p>{text('withdrawText')}</p>
        <TextArea name="reason" label={text('withdrawReason')} rows={3} maxLength={2000} />
        <Button variant="danger">{text('withdrawDo')}</Button>
      </Form>
    </Disclosure>
  )
}

const mended = (refused: Refused | undefined, form: string) =>
  refused?.values['do'] === form ? { errors: refused.errors, values: typed(refused.values) } : {}
