import { DateTime, Facts, Paragraphs, Section, useText } from '#ui/index.ts'
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
