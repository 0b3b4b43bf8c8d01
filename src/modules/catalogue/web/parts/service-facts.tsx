import type { Lang, Text2 } from '#kernel/text.ts'
import { DateTime, Facts, Said, useLang, useText } from '#ui/index.ts'
import type { ApprovalFrom, Audience, Price } from '../../service-type.ts'
import { catalogueText } from '../../text.ts'

type ServiceFactsProps = {
  audiences: Audience[]
  where: Text2
  cost: Text2
  languages: Lang[]
  campuses: Text2[]
  price: Price
  approvalFrom: ApprovalFrom | null
  firstAnswerHours: number
  deliveryDays: number | null
  owner: Text2
  team: Text2
  reviewedOn: string | null
}

/** So many hours does a working day have, when a promise is said in days. */
const hoursADay = 8

/** The quiet list: for whom, where, what it costs, how long it takes, who answers for it. */
export const ServiceFacts = (service: ServiceFactsProps) => {
  const text = useText(catalogueText)
  const lang = useLang()
  const { audiences, where, cost, languages, firstAnswerHours, deliveryDays } = service
  const days = firstAnswerHours / hoursADay
  const answer = Number.isInteger(days)
    ? text('service.withinDays', { n: days })
    : text('service.withinHours', { n: firstAnswerHours })
  return (
    <Facts
      layout="stack"
      items={[
        audiences.length > 0 && {
          term: text('service.for'),
          value: listed(
            audiences.map((one) => lowerFirst(text(`audience.${one}`))),
            lang,
          ),
        },
        { term: text('service.where'), value: <Said text={where} /> },
        service.campuses.length > 0 && {
          term: text('service.campuses'),
          value: listed(
            service.campuses.map((campus) => campus[lang]),
            lang,
          ),
        },
        { term: text('service.cost'), value: <Said text={cost} /> },
        service.price.payer !== 'nobody' && {
          term: text('service.payer'),
          value: text(`payer.${service.price.payer}`),
        },
        service.approvalFrom !== null && {
          term: text('service.approval'),
          value: text(`approval.${service.approvalFrom}`),
        },
        {
          term: text('service.languages'),
          value: listed(
            languages.map((one) => text(one)),
            lang,
          ),
        },
        { term: text('service.answer'), value: answer },
        deliveryDays !== null && {
          term: text('service.delivery'),
          value: text('service.deliveryBy', { n: deliveryDays }),
        },
        {
          term: text('service.owner'),
          value: (
            <>
              <Said text={service.team} />, <Said text={service.owner} />
            </>
          ),
        },
        service.reviewedOn !== null && {
          term: text('service.reviewed'),
          value: <DateTime value={service.reviewedOn} form="day" />,
        },
      ]}
    />
  )
}

/** "Forskare, doktorander och lärare". */
export const listed = (words: string[], lang: Lang) => {
  const list = new Intl.ListFormat(lang === 'sv' ? 'sv-SE' : 'en-GB').format(words)
  return list.slice(0, 1).toLocaleUpperCase(lang) + list.slice(1)
}
const lowerFirst = (word: string) => word.slice(0, 1).toLowerCase() + word.slice(1)
