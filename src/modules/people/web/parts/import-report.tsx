import { fieldErrors } from '#kernel/errors.ts'
import {
  Button,
  Checkbox,
  Form,
  Hidden,
  PlainList,
  Section,
  Table,
  useLang,
  useText,
} from '#ui/index.ts'
import type { Report } from '../../import/held.ts'
import { importText } from '../../import/text.ts'

/** What an import would do: new, changed from what to what, what was not taken; and the yes. */
export function ImportReport({ report }: { report: Report }) {
  const text = useText(importText)
  const lang = useLang()
  const { counts } = report
  const field = (name: string) => text(`field.${name}` as 'field.name')
  const anything = counts.added + counts.changed > 0
  const kinds = ['added', 'changed', 'unchanged', 'refused', 'alike'] as const
  return (
    <Section title={text('report')}>
      <PlainList
        items={kinds
          .filter((kind) => counts[kind] > 0)
          .map((kind) => ({ id: kind, title: text(kind, { n: counts[kind] }) }))}
      />
      {!anything && <p>{text('nothing')}</p>}
      {report.refused.length > 0 && (
        <Table
          caption={text('refused', { n: counts.refused })}
          narrow="stack"
          columns={[
            { key: 'where', title: text('where'), width: 'narrow', header: true },
            { key: 'what', title: text('what') },
            { key: 'why', title: text('why'), width: 'wide' },
          ]}
          rows={report.refused.map(({ line, column, reason }, at) => ({
            id: String(at),
            cells: {
              where: line,
              what: field(column),
              why: fieldErrors[reason][lang === 'sv' ? 0 : 1],
            },
          }))}
        />
      )}
      {report.changed.length > 0 && (
        <Persons title={text('changed', { n: counts.changed })} rows={report.changed} />
      )}
      {report.added.length > 0 && (
        <Persons title={text('added', { n: counts.added })} rows={report.added} />
      )}
      {anything && (
        <Form label={text('apply')}>
          <Hidden name="do" value="apply" />
          <Hidden name="sha256" value={report.sha256} />
          <Hidden name="seal" value={report.seal} />
          <Hidden name="digest" value={report.digest} />
          {counts.refused > 0 && <Checkbox name="skipRefused" label={text('skip')} />}
          <Button>{text('apply')}</Button>
        </Form>
      )}
    </Section>
  )
}

function Persons({ title, rows }: { title: string; rows: Report['added'] }) {
  const text = useText(importText)
  return (
    <Table
      caption={title}
      narrow="stack"
      columns={[
        { key: 'where', title: text('where'), width: 'narrow' },
        { key: 'who', title: text('who'), header: true },
        { key: 'what', title: text('what'), width: 'wide' },
      ]}
      rows={rows.map(({ line, email, name, changes, alike }) => ({
        id: `${line}`,
        cells: {
          where: line,
          who: `${name} ${email}`,
          what: (
            <PlainList
              items={[
                ...changes.map(({ field, from, to }, at) => ({
                  id: `${at}`,
                  title: `${text(`field.${field}` as 'field.name')}: ${from === null ? '' : `${from} → `}${to}`,
                })),
                ...alike.map((one) => ({
                  id: one.id,
                  title: `${text('maybe')} ${one.name} ${one.email}`,
                })),
              ]}
            />
          ),
        },
      }))}
    />
  )
}
