import type { Text2 } from '#kernel/text.ts'
import type { FigureToday, RowToday } from '#modules/plan/queries.ts'
import {
  Button,
  DateTime,
  Disclosure,
  Facts,
  Form,
  Hidden,
  Paragraphs,
  Section,
  Stack,
  TextArea,
  useLang,
  useNow,
  useText,
} from '#ui/index.ts'
import { words } from '../../text.ts'
import { Differences } from './differences.tsx'
import { Trend } from './figure.tsx'
import { PartsTable } from './parts-table.tsx'
import { sayFigure, sayMonthOf } from './say.ts'

export type Refusal = { errors: Record<string, string>; values: Record<string, string> }
type DetailsProps = {
  row: RowToday
  /** What the part of the plan that the row is of wants. */
  about: Text2 | undefined
  may: { comment: boolean }
  /** What was wrong with a comment on this row. */
  refused: Refusal | undefined
}

/** What is under a row: opens in place. */
export function Details({ row, about, may, refused }: DetailsProps) {
  const text = useText(words)
  const lang = useLang()
  const now = useNow()
  const summary = row.comment
    ? text('commentFrom', { month: sayMonthOf(new Date(row.comment.at), now, lang) })
    : text('more', { row: row.id })
  return (
    <Disclosure summary={summary} open={refused !== undefined}>
      <Stack>
        {row.comment && <LastComment comment={row.comment} />}
        <Paragraphs text={[row.text, about].flatMap((said) => said?.[lang] ?? []).join('\n\n')} />
        <Facts
          layout="stack"
          items={[
            {
              term: text(row.figures.length > 0 ? 'measures' : 'willMeasure'),
              value: `${row.indicatorText[lang]}.`,
            },
            { term: text('state'), value: `${text(row.state)}. ${text(why(row))}` },
          ]}
        />
        {row.figures.map((figure) => (
          <Measured key={figure.title.en} figure={figure} />
        ))}
        {row.figures[0] && row.parts.rows.length > 1 && (
          <PartsTable figure={row.figures[0]} {...row.parts} />
        )}
        {row.differences.length > 0 && <Differences tested={row.differences} />}
        {may.comment && <CommentForm row={row.id} refused={refused} />}
      </Stack>
    </Disclosure>
  )
}

function why({ state, figures, differences }: RowToday) {
  if (state === 'not-measured' && figures.length === 0) return 'noMeasure'
  if (
    differences.length > 0 &&
    (state === 'reached' || state === 'on-the-way' || state === 'behind')
  )
    return `why-equal-${state}` as const
  return `why-${state}` as const
}

function LastComment({ comment }: { comment: NonNullable<RowToday['comment']> }) {
  return (
    <Stack gap="tight">
      <Paragraphs text={comment.text} lang={comment.language} />
      <p>
        {comment.byName && `${comment.byName}, `}
        <DateTime value={comment.at} form="day" />
      </p>
    </Stack>
  )
}

function Measured({ figure }: { figure: FigureToday }) {
  const text = useText(words)
  const lang = useLang()
  const { target, title, denominator, months, unit } = figure
  const goal = target && sayFigure(target.goal, unit, lang)
  return (
    <Section title={title[lang]} level={3}>
      <p>
        {text('outOf', { what: denominator[lang] })}{' '}
        {goal && text(target.direction === 'up' ? 'goal' : 'goalMost', { goal })}
      </p>
      {months.length > 0 && <Trend figure={figure} size="large" />}
    </Section>
  )
}

function CommentForm({ row, refused }: { row: string; refused: Refusal | undefined }) {
  const text = useText(words)
  return (
    <Form errors={refused?.errors} values={refused?.values} label={text('comment', { row })}>
      <Hidden name="row" value={row} />
      <TextArea
        name="text"
        label={text('comment', { row })}
        help={text('commentHelp')}
        maxLength={1000}
        rows={3}
        required
      />
      <Button>{text('send')}</Button>
    </Form>
  )
}
