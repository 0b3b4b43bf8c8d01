import type { CaseData } from '#modules/cases/queries/case-page.ts'
import { UndoBar, useText } from '#ui/index.ts'
import { words } from '../../text.ts'

export type DoneProps = { data: CaseData; done: { did: string | null; was: string | null } }

/** After every act: what was done, and the way back where there is one (a letter that has gone cannot be called back). */
export const Done = ({ data, done: { did, was } }: DoneProps) => {
  const text = useText(words)
  const { theCase, may, requester } = data
  const { version } = theCase
  switch (did) {
    case 'replied':
      return <UndoBar>{text('did.replied', { name: requester.name })}</UndoBar>
    case 'waits': {
      const waiting = data.outbox.find(({ id, state }) => id === was && state === 'waiting')
      if (!waiting) return null
      return (
        <UndoBar fields={{ do: 'take-back', outgoingId: waiting.id }}>
          {text(waiting.timed ? 'did.waits-timed' : 'did.waits', { name: requester.name })}
        </UndoBar>
      )
    }
    case 'taken-back':
      return <UndoBar>{text('did.taken-back')}</UndoBar>
    case 'dropped':
      return <UndoBar>{text('did.dropped')}</UndoBar>
    case 'links-withdrawn':
      return <UndoBar>{text('did.links-withdrawn')}</UndoBar>
    case 'noted':
      return <UndoBar>{text('did.noted')}</UndoBar>
    case 'taken':
    case 'handed':
    case 'let-go':
      return (
        <UndoBar
          fields={{ do: 'assign', assigneeId: was === 'nobody' || !was ? '' : was, version }}
        >
          {text(`did.${did}`)}
        </UndoBar>
      )
    case 'moved': {
      const back = may.states.find((state) => state === was)
      const reversible = back && theCase.state !== 'delivered' && theCase.state !== 'declined'
      return (
        <UndoBar {...(reversible && { fields: { do: 'state', state: back, version } })}>
          {text('did.moved', { state: text(`state.${theCase.state}`) })}
        </UndoBar>
      )
    }
    case 'ticked':
    case 'unticked':
      return (
        <UndoBar
          {...(was && { fields: { do: 'tick', itemId: was, done: String(did === 'unticked') } })}
        >
          {text(`did.${did}`)}
        </UndoBar>
      )
    default:
      return null
  }
}
