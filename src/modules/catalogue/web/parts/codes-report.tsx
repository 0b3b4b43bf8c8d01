import type { Change } from '#modules/catalogue/codes/compare.ts'
import type { Code } from '#modules/catalogue/codes/file.ts'
import type { CodesReport as Report } from '#modules/catalogue/codes/operations.ts'
import { Button, Buttons, Form, Hidden, LinkButton, Section, Table, useText } from '#ui/index.ts'
import { codesText } from '../../codes/text.ts'

/** So many lines of each kind are shown; how many there are is said. */
const shown = 50

/** What a file would change in a list, before anything is stored. */
export const CodesReport = ({ report, csv }: { report: Report; csv: string }) => {
  const text = useText(codesText)
  const { list, same, refused } = report
  const parts = (['new', 'changed', 'gone'] as const).filter((part) => report[part].length > 0)
  return (
    <Section title={text('report', { list })}>
      <p role="status">{text('same', { n: same })}</p>
      {refused.length > 0 && <RefusedLines refused={refused} />}
      {parts.map((part) => (
        <Changes key={part} title={text(part)} changes={report[part]} />
      ))}
      {parts.length === 0 && refused.length === 0 && <p>{text('nothing')}</p>}
      {refused.length === 0 && (
        <Form files label={text('store')}>
          <Hidden name="do" value="store" />
          <Hidden name="list" value={list} />
          <Hidden name="csv" value={csv} />
          <Buttons>
            <Button>{text('store')}</Button>
            <LinkButton href="/admin/codes" variant="plain">
              {text('cancel')}
            </LinkButton>
          </Buttons>
        </Form>
      )}
    </Section>
  )
}

const RefusedLines = ({ refused }: Pick<Report, 'refused'>) => {
  const text = useText(codesText)
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
          cells: { line, why: text(fault), value },
        }))}
      />
      <Rest n={refused.length} />
    </Section>
  )
}

const Changes = ({ title, changes }: { title: string; changes: Change[] }) => {
  const text = useText(codesText)
  return (
    <Section title={`${title} (${changes.length})`} level={3}>
      <Table
        caption={title}
        hideCaption
        columns={[
          { key: 'code', title: text('code'), header: true },
          { key: 'before', title: text('before') },
          { key: 'after', title: text('after') },
        ]}
        rows={changes.slice(0, shown).map(({ code, before, after }) => ({
          id: code,
          cells: { code, before: said(before), after: said(after) },
        }))}
      />
      <Rest n={changes.length} />
    </Section>
  )
}

const said = (code: Code | null) =>
  code &&
  [code.name, code.from && `${code.from} –`, code.until && `– ${code.until}`]
    .filter(Boolean)
    .join(' ')

const Rest = ({ n }: { n: number }) => {
  const text = useText(codesText)
  return n > shown ? <p className="meta">{text('rest', { n: n - shown })}</p> : null
}
