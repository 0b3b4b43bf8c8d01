import type { Lang } from '#kernel/text.ts'
import type { CaseData } from '#modules/cases/queries/case-page.ts'
import { Conversation, Message, NoteMessage, useText } from '#ui/index.ts'
import { words } from '../../text.ts'
import { Outbox } from './outbox.tsx'
import { withSearch } from './paths.ts'
import { sizeOf } from './said.tsx'

type Files = { id: string; name: string; size: number }[]

export const filesFor = (files: Files, key?: string | null) =>
  files.map(({ id, name, size }) => ({
    href: withSearch(`/files/${id}`, { key }),
    name,
    size: sizeOf(size),
  }))

/** Everything that was said, notes among it, oldest first. */
export const StaffConversation = ({ data }: { data: CaseData }) => {
  const text = useText(words)
  const language: Lang = data.theCase.language
  return (
    <Conversation label={text('conversation')}>
      {data.messages.map((message) => {
        const common = {
          id: `m-${message.id}`,
          who: message.authorName,
          when: message.at,
          files: filesFor(message.files),
          quoted: message.folded,
          via: message.channel === 'web' ? undefined : text(`channel.${message.channel}`),
        }
        if (message.kind === 'note')
          return (
            <NoteMessage key={message.id} {...common}>
              {message.text}
            </NoteMessage>
          )
        const to = message.byRequester ? {} : { to: text('requesterWord') }
        return (
          <Message key={message.id} {...common} {...to} lang={language}>
            {message.text}
          </Message>
        )
      })}
      <Outbox data={data} />
    </Conversation>
  )
}
