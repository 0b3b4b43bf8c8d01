import { Disclosure, Facts, Said, useText } from '#ui/index.ts'
import type { ChecklistStep, Survey } from '../../service-type.ts'
import type { Service } from '../../tables.ts'
import { catalogueText } from '../../text.ts'

export type Handling = Pick<Service, 'visibility' | 'retention'> & {
  survey: Survey
  checklist: ChecklistStep[]
}

/** What happens to an order behind the desk: who sees it, what is ticked off, how long it is kept. */
export const ServiceHandling = (service: Handling) => {
  const text = useText(catalogueText)
  const { visibility, retention, survey, checklist } = service
  return (
    <Disclosure summary={text('handling')}>
      <Facts
        layout="stack"
        items={[
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
          {
            term: text('handling.survey'),
            value: text(survey.asks ? 'survey.asks' : 'survey.asksNot'),
          },
        ]}
      />
    </Disclosure>
  )
}
