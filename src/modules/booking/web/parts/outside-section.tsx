import type { ConnectionShown } from '#modules/booking/outside/queries.ts'
import { faultWords, outsideText } from '#modules/booking/outside/text.ts'
import type { Refused } from '#kernel/web/pages.ts'
import {
  ActionForm,
  Button,
  DateTime,
  Form,
  Hidden,
  PlainList,
  Section,
  Select,
  Tag,
  TextField,
  typed,
  useText,
} from '#ui/index.ts'

type Props = { calendars: ConnectionShown[]; refused: Refused | undefined }

/** The calendars of other systems in which somebody or something may be busy, and how it is with each. */
export const OutsideSection = ({ calendars, refused }: Props) => {
  const text = useText(outsideText)
  return (
    <Section title={text('title')}>
      <p>{text('about')}</p>
      {calendars.length === 0 ? (
        <p>{text('none')}</p>
      ) : (
        <PlainList
          items={calendars.map((it) => ({
            id: it.id,
            title: it.host,
            meta: <HowItIs {...it} />,
            aside: (
              <ActionForm fields={{ do: 'disconnect', connectionId: it.id }} small>
                {text('disconnectOf', { host: it.host })}
              </ActionForm>
            ),
          }))}
        />
      )}
      <Form label={text('connect')} errors={refused?.errors} values={typed(refused?.values ?? {})}>
        <Hidden name="do" value="connect" />
        <Select
          name="kind"
          label={text('kind')}
          options={(['ics', 'caldav'] as const).map((kind) => ({
            value: kind,
            label: text(`kind.${kind}`),
          }))}
        />
        <TextField name="url" type="url" label={text('url')} help={text('urlHelp')} required />
        <TextField name="user" label={text('user')} autoComplete="off" />
        <TextField name="password" type="password" label={text('password')} autoComplete="off" />
        <Button variant="quiet">{text('connect')}</Button>
      </Form>
    </Section>
  )
}

const HowItIs = ({ readAt, fault, isStale, unread }: ConnectionShown) => {
  const text = useText(outsideText)
  const why = useText(faultWords)
  return (
    <>
      {fault ? (
        text('faulty', { fault: why(fault as keyof typeof faultWords) })
      ) : readAt ? (
        <>
          {text('ok')} <DateTime value={readAt} form="short" />
        </>
      ) : (
        text('waiting')
      )}{' '}
      {unread > 0 && <Tag tone="warn">{text('unread', { n: unread })}</Tag>}
      {(isStale || !readAt) && <Tag tone="warn">{text('stale')}</Tag>}
    </>
  )
}
