import {
  Anchor,
  DateTime,
  Facts,
  Interval,
  Paragraphs,
  PlainList,
  Section,
  useLang,
  useText,
} from '#ui/index.ts'
import type { ServiceSatisfaction } from './service-satisfaction.ts'
import type { MyAnswer } from './queries.ts'
import { choices, words } from './text.ts'

type Rating = { rating: number; comment: string | null; at: Date | string; changed: boolean }

/** What the requester thought, on the page of a case; for staff. */
export function FeedbackPanel({ data }: { data: Rating; id: string }) {
  const text = useText(words)
  const word = text(`rate${choices[data.rating - 1]!}`)
  return (
    <Section title={text('panel')} level={3}>
      <Facts
        layout="stack"
        items={[
          {
            term: text('panelRating', { n: data.rating, word }),
            value: (
              <>
                <DateTime value={data.at} form="near" />
                {data.changed && `, ${text('panelChanged')}`}
              </>
            ),
          },
        ]}
      />
      {data.comment && <Paragraphs text={data.comment} />}
    </Section>
  )
}

/** What one has answered, on one's own page. */
export function MyAnswersPanel({ data }: { data: MyAnswer[]; id: string }) {
  const text = useText(words)
  return (
    <Section title={text('mine')}>
      <PlainList
        items={data.map(({ caseId, number, subject, rating, comment, changedAt }) => ({
          id: caseId,
          title: <Anchor href={`/cases/${number}`}>{subject}</Anchor>,
          meta: (
            <>
              {text('panelRating', { n: rating, word: text(`rate${choices[rating - 1]!}`) })} ·{' '}
              <DateTime value={changedAt} form="near" />
              {comment && ` · ”${comment}”`}
            </>
          ),
        }))}
      />
    </Section>
  )
}

/** How many were satisfied with a service, with how sure that is; on its page. */
export function ServiceSatisfactionPanel({ data }: { data: ServiceSatisfaction; id: string }) {
  const text = useText(words)
  const lang = useLang()
  const { n, value, low, high } = data
  const share = new Intl.NumberFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', { style: 'percent' })
  const said = { n, value: share.format(value), low: share.format(low), high: share.format(high) }
  return (
    <Facts
      layout="stack"
      items={[
        {
          term: text('satisfied'),
          value: (
            <>
              {text('satisfiedOf', said)}
              <Interval
                title={text('satisfiedTitle')}
                format={(one) => share.format(one)}
                {...{ value, low, high }}
              />
            </>
          ),
        },
      ]}
    />
  )
}
