import {
  Anchor,
  DateTime,
  Disclosure,
  Notice,
  Paragraphs,
  PlainList,
  Section,
  useText,
} from '#ui/index.ts'
import { words } from './text.ts'

type Mail = {
  id: string
  outcome: 'case-created' | 'message-added' | 'bounce' | 'auto-reply' | 'ignored'
  fromAddress: string | null
  fromName: string | null
  receivedAt: Date | string
  failedAddresses: string[]
  /** Of automatic mail; what people wrote stands in the conversation. */
  text: string | null
}

/** The mail of a case, beside its conversation; for staff. */
export function MailPanel({
  data,
}: {
  data: { warns: boolean; unreached: string[]; mails: Mail[] }
  id: string
}) {
  const text = useText(words)
  return (
    <Section title={text('panel')} level={3}>
      {data.warns && (
        <Notice tone="warn" title={text('looksLike')}>
          <p>{text('looksLikeText')}</p>
        </Notice>
      )}
      {data.unreached.length > 0 && (
        <Notice tone="warn" title={text('unreached', { addresses: data.unreached.join(', ') })}>
          <p>{text('unreachedText')}</p>
        </Notice>
      )}
      <PlainList
        items={data.mails.map((mail) => {
          const from = mail.fromName || mail.fromAddress
          return {
            id: mail.id,
            title:
              mail.text === null ? (
                <Anchor href={`/mail/${mail.id}`} reload>
                  {text('whole', { from: from ?? '' })}
                </Anchor>
              ) : (
                <Disclosure summary={<Line mail={mail} from={from ?? ''} />}>
                  <Paragraphs text={mail.text} />
                  <p>
                    <Anchor href={`/mail/${mail.id}`} reload>
                      {text('whole', { from: from ?? '' })}
                    </Anchor>
                  </p>
                </Disclosure>
              ),
            meta: <DateTime value={mail.receivedAt} form="near" />,
          }
        })}
      />
    </Section>
  )
}

const Line = ({ mail, from }: { mail: Mail; from: string }) => {
  const text = useText(words)
  const [failed] = mail.failedAddresses
  if (mail.outcome === 'bounce' && failed) return text('notReached', { address: failed })
  return text(mail.outcome === 'auto-reply' ? 'autoReplyOf' : 'automaticOf', { from })
}
