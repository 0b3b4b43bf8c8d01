import type { ReactNode } from 'react'
import type { RequesterData } from '#modules/cases/queries/requester-page.ts'
import { DateTime, Notice, useNow, useText } from '#ui/index.ts'
import { orderWords } from './requester-text.ts'
import { hole, said } from './said.tsx'

const tones = { waiting: 'warn', delivered: 'ok', closed: 'ok' } as const

/** Where the case stands and what happens next, in words. */
export const CaseNow = ({ data }: { data: RequesterData }) => {
  const text = useText(orderWords)
  const next = useNext(data)
  const { state, stateReason } = data.theCase
  const tone = state in tones ? tones[state as keyof typeof tones] : 'info'
  return (
    <Notice tone={tone} title={text(`now.${state}`)}>
      {stateReason && state !== 'withdrawn' && (
        <p>
          {text(state === 'waiting' ? 'awaits' : 'why')}: {stateReason}
        </p>
      )}
      {next.map((sentence, index) => (
        <p key={index}>{sentence}</p>
      ))}
    </Notice>
  )
}

function useNext({ theCase, assignee }: RequesterData): ReactNode[] {
  const text = useText(orderWords)
  const now = useNow() ?? theCase.openedAt
  const { state, firstAnswerAt, firstAnswerDue, deliveryDue } = theCase
  const at = (
    key: 'then.answer' | 'then.lateAnswer' | 'then.delivery' | 'then.lateDelivery',
    when: Date,
  ) => said(text(key, hole('when')), <DateTime value={when} />)
  const has = assignee ? [text('has', { name: assignee })] : []
  switch (state) {
    case 'new':
    case 'accepted':
    case 'in-progress':
      if (!firstAnswerAt && firstAnswerDue)
        return [
          ...has,
          at(firstAnswerDue < now ? 'then.lateAnswer' : 'then.answer', firstAnswerDue),
        ]
      if (deliveryDue)
        return [...has, at(deliveryDue < now ? 'then.lateDelivery' : 'then.delivery', deliveryDue)]
      return [...has, text(firstAnswerAt ? 'then.tell' : 'then.soon')]
    case 'waiting':
      return [text('then.waiting')]
    case 'delivered':
      return [text('then.delivered')]
    default:
      return [text('then.closed')]
  }
}
