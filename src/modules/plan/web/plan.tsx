import { redirect } from 'react-router'
import type { Text2 } from '#kernel/text.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { commentRow } from '#modules/plan/operations.ts'
import { planToday, type RowToday } from '#modules/plan/queries.ts'
import {
  type Column,
  Page,
  Section,
  State,
  type StateTone,
  Table,
  useLang,
  useText,
} from '#ui/index.ts'
import { words } from '../text.ts'
import type { Route } from './+types/plan'
import { Details, type Refusal } from './parts/details.tsx'
import { Trend, Values } from './parts/figure.tsx'

export const loader = (args: Route.LoaderArgs) => read(args, planToday)

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const { row, text } = input as { row: string; text: string }
    await commentRow(ctx, { row, text })
    return redirect(`/plan#${row.toLowerCase()}`)
  })

const tones: Record<RowToday['state'], StateTone> = {
  reached: 'done',
  'on-the-way': 'active',
  behind: 'waiting',
  measured: 'neutral',
  'not-measured': 'neutral',
  'not-built': 'neutral',
}

export default function PlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { sections, may } = loaderData
  const text = useText(words)
  const lang = useLang()
  const refused = actionData && 'errors' in actionData ? actionData : undefined
  const goals = sections.filter(({ kind }) => kind === 'goal')
  const frame = sections
    .filter(({ kind }) => kind !== 'goal')
    .flatMap(({ rows, title, text }) => rows.map((row) => ({ ...row, part: { title, text } })))
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
  const count = (state: RowToday['state']) =>
    sections.flatMap(({ rows }) => rows).filter((row) => row.state === state).length
  return (
    <Page title={text('title')} lead={text('lead')}>
      <p>
        {text('summary', {
          rows: sections.flatMap(({ rows }) => rows).length,
          reached: count('reached'),
          onTheWay: count('on-the-way'),
          behind: count('behind'),
          measured: count('measured'),
          notMeasured: count('not-measured'),
          notBuilt: count('not-built'),
        })}
      </p>
      {goals.map(({ id, title, text: about, rows }) => (
        <Section key={id} id={id} title={title[lang]}>
          <p>{about[lang]}</p>
          <Rows caption={title[lang]} rows={rows} may={may} refused={refused} />
        </Section>
      ))}
      <Section id="frame" title={text('frame')}>
        <p>{text('frameAbout')}</p>
        <Rows caption={text('frame')} rows={frame} may={may} refused={refused} />
      </Section>
    </Page>
  )
}

/** A row as the page shows it: rows that belong to no goal say which part of the plan they are of. */
type Shown = RowToday & { part?: { title: Text2; text: Text2 } }

type RowsProps = {
  caption: string
  rows: Shown[]
  may: { comment: boolean }
  refused: Refusal | undefined
}

function Rows({ caption, rows, may, refused }: RowsProps) {
  const text = useText(words)
  const lang = useLang()
  const columns: Column[] = [
    { key: 'id', title: text('row'), hideTitle: true, width: 'narrow', header: true },
    { key: 'what', title: text('activity') },
    { key: 'who', title: text('responsible') },
    { key: 'part', title: text('part') },
    { key: 'trend', title: text('trend') },
    { key: 'value', title: text('value') },
    { key: 'state', title: text('state'), width: 'narrow' },
  ]
  const cells = rows.map((row) => ({
    id: row.id,
    what: row.title[lang],
    who: row.responsible.map((name) => name[lang]).join(', ') || undefined,
    part: row.part?.title[lang],
    trend: row.figures[0]?.latest ? <Trend figure={row.figures[0]} /> : undefined,
    value: row.figures[0]?.latest ? <Values figures={row.figures} /> : undefined,
    state: <State tone={tones[row.state]}>{text(row.state)}</State>,
  }))
  return (
    <Table
      caption={caption}
      hideCaption
      narrow="stack"
      columns={columns.filter(({ key }) => cells.some((row) => row[key as keyof typeof row]))}
      rows={rows.map((row, i) => ({
        id: row.id,
        anchor: row.id.toLowerCase(),
        cells: cells[i]!,
        below: (
          <Details
            row={row}
            about={row.part?.text}
            may={may}
            refused={refused?.values['row'] === row.id ? refused : undefined}
          />
        ),
      }))}
    />
  )
}
