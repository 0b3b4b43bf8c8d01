import type { Change } from '#modules/people/population/compare.ts'
import type { PopulationReport as Report } from '#modules/people/population/operations.ts'
import type { PopulationData } from '#modules/people/population/queries.ts'
import { Button, Buttons, Form, Hidden, LinkButton, Said, Section, Table } from '#ui/index.ts'
import { useLang, useText } from '#ui/index.ts'
import { kindWords, populationText } from '../../population/text.ts'

type Props = { data: PopulationData; report: Report; csv: string }

/** So many lines of each list are shown; how many there are is said. */
const shown = 50

/** What the file would change, before anything is stored. */
export const PopulationReport = ({ data, report, csv }: Props) => {
  const text = useText(populationText)
  const { years, same, refused } = report
  const parts = (['new', 'changed', 'gone'] as const).filter((part) => report[part].length > 0)
  return (
    <Section title={text('report')}>
      <p role="status">{text('reportOf', { years: years.join(', '), same })}</p>
      {refused.length > 0 && <RefusedLines refused={refused} />}
      {parts.map((part) => (
        <Changes key={part} data={data} title={text(part)} changes={report[part]} />
      ))}
      {parts.length === 0 && refused.length === 0 && <p>{text('nothing')}</p>}
      {refused.length === 0 && (
        <Form label={text('store')}>
          <Hidden name="do" value="store" />
          <Hidden name="csv" value={csv} />
          <Buttons>
            <Button>{text('store')}</Button>
            <LinkButton href="/admin/population" variant="plain">
              {text('cancel')}
            </LinkButton>
          </Buttons>
        </Form>
      )}
    </Section>
  )
}

const RefusedLines = ({ refused }: { refused: Report['refused'] }) => {
  const text = useText(populationText)
  return (
    <Section title={`${text('refused')} (${refused.length})`} level={3}>
      <p>{text('refusedText')}</p>
      <Table
        caption={text('refused')}
        hideCaption
        columns={[
          { key: 'line', title: text('line'), header: true, align: 'end', width: 'narrow' },
          { key: 'why', title: text('why') },
          { key: 'value', title: text('stood') },
        ]}
        rows={refused.slice(0, shown).map(({ line, fault, value }) => ({
          id: String(line),
          cells: { line, why: text(`fault.${fault}`), value },
        }))}
      />
      <Rest n={refused.length} />
    </Section>
  )
}

const Changes = ({
  data,
  title,
  changes,
}: {
  data: PopulationData
  title: string
  changes: Change[]
}) => {
  const text = useText(populationText)
  const lang = useLang()
  const name = (parts: PopulationData['campuses'], id: string) => {
    const found = parts.find((one) => one.id === id)
    return found && <Said text={found.name} />
  }
  return (
    <Section title={`${title} (${changes.length})`} level={3}>
      <Table
        caption={title}
        hideCaption
        columns={[
          { key: 'department', title: text('department'), header: true },
          { key: 'kind', title: text('kind') },
          { key: 'campus', title: text('campus') },
          { key: 'year', title: text('year'), align: 'end' },
          { key: 'from', title: text('before'), align: 'end' },
          { key: 'to', title: text('after'), align: 'end' },
        ]}
        rows={changes.slice(0, shown).map(({ year, organisationId, kind, campusId, from, to }) => ({
          id: [year, organisationId, kind, campusId].join(' '),
          cells: {
            department: name(data.departments, organisationId),
            kind: kindWords[kind][lang][0],
            campus: name(data.campuses, campusId),
            ...{ year, from, to },
          },
        }))}
      />
      <Rest n={changes.length} />
    </Section>
  )
}

const Rest = ({ n }: { n: number }) => {
  const text = useText(populationText)
  return n > shown ? <p className="meta">{text('shownOf', { shown, n })}</p> : null
}
