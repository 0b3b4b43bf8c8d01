import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import type { CaseData } from '#modules/cases/queries/case-page.ts'
import { ActionForm, Buttons, Message, Notice, Stack, useText } from '#ui/index.ts'
import { outboxWords } from './outbox-words.ts'

type Outgoing = CaseData['outbox'][number]

/** After what was said: what waits to be, is held, or was taken back by a colleague. */
export const Outbox = ({ data }: { data: CaseData }) => {
  useSent(data.outbox)
  return data.outbox
    .filter(({ state, authorId }) => state !== 'taken-back' || authorId !== data.me)
    .map((outgoing) => <Waiting key={outgoing.id} data={data} outgoing={outgoing} />)
}

const Waiting = ({ data, outgoing }: { data: CaseData; outgoing: Outgoing }) => {
  const text = useText(outboxWords)
  const { id, state, heldWhy, timed, kind, authorName, sendAt, files } = outgoing
  const word =
    state === 'held'
      ? text('held')
      : state === 'taken-back'
        ? text('takenBack', { name: authorName })
        : text(timed ? 'waits' : 'soon')
  return (
    <Stack gap="tight">
      <Message
        id={`o-${id}`}
        who={authorName}
        when={sendAt}
        via={<strong>{kind === 'delivery' ? `${text('delivers')} · ${word}` : word}</strong>}
        lang={data.theCase.language}
      >
        {outgoing.text}
      </Message>
      {files.length > 0 && (
        <p className="meta">{text('files', { files: files.map(({ name }) => name).join(', ') })}</p>
      )}
      {state === 'held' && (
        <Notice tone="warn" title={text('held')}>
          <p>{text(heldWhy === 'answered' ? 'heldAnswered' : 'heldRefused')}</p>
        </Notice>
      )}
      {data.may.work && (
        <Buttons>
          <ActionForm fields={{ do: 'take-back', outgoingId: id }} small>
            {text('takeBack')}
          </ActionForm>
          {state !== 'taken-back' && (timed || state === 'held') && (
            <ActionForm fields={{ do: 'send-outgoing', outgoingId: id }} small>
              {text('sendNow')}
            </ActionForm>
          )}
        </Buttons>
      )}
    </Stack>
  )
}

/** A worker looks for work so often; then the page shows that it went. */
const afterItsTime = 3_000

/** Reads the page again once what can be undone has gone. */
function useSent(outbox: Outgoing[]) {
  const { revalidate } = useRevalidator()
  const next = outbox.find(({ state, timed }) => state === 'waiting' && !timed)
  const { id, goesIn } = next ?? {}
  useEffect(() => {
    if (!id) return
    const timer = setTimeout(() => void revalidate(), (goesIn ?? 0) + afterItsTime)
    return () => clearTimeout(timer)
  }, [id, goesIn, revalidate])
}
