import { DateTime, Disclosure, Facts, Said, useLang, useText } from '#ui/index.ts'
import type { Channel, ChecklistStep, Survey } from '../../service-type.ts'
import type { Service } from '../../tables.ts'
import { catalogueText } from '../../text.ts'
import { listed } from './service-facts.tsx'

export type Handling = Pick<Service, 'visibility' | 'retention'> & {
  survey: Survey
  channels: Channel[]
  reviewDue: string | null
  checklist: ChecklistStep[]
}

/** What happens to an order behind the desk: who sees it, what is ticked off, how long it is kept. */
export const ServiceHandling = (service: Handling) => {
  const text = useText(catalogueText)
  const lang = useLang()
  const { visibility, retention, survey, checklist } = service
  return (
    <Disclosure summary={text('handling')}>
      <Facts
        layout="stack"
        items={[
          {
            term: text('service.channels'),
            value: listed(
              service.channels.map((one) => text(`channel.${one}`)),
              lang,
            ),
          },
          { term: text('handling.seenBy'), value: text(`visibility.${visibility}`) },
          checklist.length > 0 && {
            term: text('handling.checklist'),
            value: (
              <ul>
                {checklist.map(({ id, label }) => (
                  <li key={id}>
                    <Said text={label} />
                  </li>
                ))}
              </ul>
            ),
          },
          { term: text('handling.retention'), value: text(`retention.${retention}`) },
          service.reviewDue !== null && {
            term: text('service.reviewDue'),
            value: <DateTime value={service.reviewDue} form="day" />,
          },
          {
            term: text('handling.survey'),
            value: text(survey.asks ? 'survey.asks' : 'survey.asksNot'),
          },
        ]}
      />
    </Disclosure>
  )
}
