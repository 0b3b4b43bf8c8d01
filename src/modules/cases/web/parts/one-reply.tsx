import { inLang } from '#kernel/text.ts'
import type { Refused } from '#kernel/web/pages.ts'
import type { ReplyList } from '#modules/cases/replies/queries.ts'
import { ActionForm, Disclosure, Section, useLang, useText } from '#ui/index.ts'
import { replyWords } from '../../replies/text.ts'
import { ReplyForm } from './reply-form.tsx'

type OneReplyProps = { reply: ReplyList['replies'][number]; refused: Refused | undefined }

/** A canned reply as the reader's language has it; its form is folded. */
export const OneReply = ({ reply, refused }: OneReplyProps) => {
  const text = useText(replyWords)
  const lang = useLang()
  const { title, team, body, waits, takes } = reply
  const then = [...(waits ? [text('waits')] : []), ...(takes ? [text('takesMe')] : [])]
  return (
    <Section title={title}>
      <p className="meta">
        {[team ? inLang(team, lang).text : text('everybody'), ...then].join(' · ')}
      </p>
      {body[lang].split(/\n+/).map((line, at) => (
        <p key={at}>{line}</p>
      ))}
      {reply.mayWrite && (
        <Disclosure summary={text('edit')} open={refused !== undefined}>
          <ReplyForm reply={reply} refused={refused} />
          <ActionForm fields={{ do: 'remove', replyId: reply.id }} variant="plain" small>
            {text('remove')}
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  )
}
