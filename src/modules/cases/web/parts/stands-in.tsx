import { longDay } from '#kernel/time.ts'
import type { Inbox } from '#modules/cases/queries/inbox-page.ts'
import { Notice, useLang, useText } from '#ui/index.ts'
import { words } from '../../text.ts'

/** For whom the reader stands in today, and until when: their cases are among the reader's. */
export function StandsIn({ inbox }: { inbox: Inbox }) {
  const text = useText(words)
  const lang = useLang()
  if (inbox.standsIn.length === 0) return null
  return (
    <Notice>
      {inbox.standsIn.map(({ id, name, untilDay }) => (
        <p key={id}>{text('standIn', { name, day: longDay(untilDay, lang) })}</p>
      ))}
    </Notice>
  )
}
