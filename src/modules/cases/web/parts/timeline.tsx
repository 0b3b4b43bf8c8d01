import { inLang } from '#kernel/text.ts'
import type { CaseData } from '#modules/cases/queries/case-page.ts'
import { DateTime, PlainList, useLang, useText } from '#ui/index.ts'
import { words } from '../../text.ts'

type Happened = CaseData['timeline'][number]

/** What has happened, one line each, oldest first. */
export const Timeline = ({ data }: { data: CaseData }) => {
  const say = useSaid(data)
  const lines = data.timeline.flatMap((event) => {
    const title = say(event)
    return title ? [{ id: event.id, title, at: event.at }] : []
  })
  return (
    <PlainList
      items={lines.map(({ at, ...line }) => ({
        ...line,
        meta: <DateTime value={at} form="near" />,
      }))}
    />
  )
}

function useSaid(data: CaseData) {
  const text = useText(words)
  const lang = useLang()
  return ({ name, actorId, actorName, insteadOf, data: about }: Happened) => {
    const by = insteadOf ? text('insteadOf', { by: actorName, name: insteadOf }) : actorName
    const { assigneeId, assigneeName, from, to, itemId, done } = about as Record<string, string>
    switch (name) {
      case 'case.opened':
        return data.orderer
          ? text('event.case.opened-for', { by: data.orderer, name: data.requester.name })
          : text('event.case.opened')
      case 'case.assigned':
        if (!assigneeId) return text('event.case.let-go', { by })
        return assigneeId === actorId
          ? text('event.case.taken', { by })
          : text('event.case.assigned', { by, name: assigneeName! })
      case 'case.state-changed':
        return text(insteadOf ? 'event.case.state-changed-by' : 'event.case.state-changed', {
          from: text(`state.${from}` as 'state.new'),
          to: text(`state.${to}` as 'state.new'),
          by,
        })
      case 'case.delivered':
        return text('event.case.delivered', { by })
      case 'case.links-withdrawn':
        return text('event.case.links-withdrawn', { by })
      case 'case.answered':
        return text('event.case.answered', { by })
      case 'case.outgoing-held':
        return text('event.case.outgoing-held', {
          by: (about as { authorName: string }).authorName,
        })
      case 'case.item-ticked': {
        const label = data.checklist.find(({ id }) => id === itemId)?.label
        return text(done ? 'event.case.ticked' : 'event.case.unticked', {
          by,
          item: label ? inLang(label, lang).text : itemId!,
        })
      }
      default:
        return null
    }
  }
}
