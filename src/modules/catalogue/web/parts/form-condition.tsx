import type { OpenedField } from '#modules/catalogue/forms/question/question-list.ts'
import { Columns, RadioGroup, Section, Select, TextField, useText } from '#ui/index.ts'
import { questionText } from '../../forms/question/text.ts'

/** So many comparisons can be made at once, more by turns. */
const rows = 3

/** When a question is asked, chosen in words. */
export const ConditionBuilder = ({ open: { choices, tests, match } }: { open: OpenedField }) => {
  const text = useText(questionText)
  if (choices.length === 0 && tests.length === 0)
    return <p className="meta">{text('firstOfAll')}</p>
  const all = Array.from({ length: Math.max(rows, tests.length + 1) }, (_, at) => tests[at])
  return (
    <Section level={3} title={text('showIf')}>
      <p className="meta">{text('showIfHelp')}</p>
      {all.map((row, at) => (
        <Columns key={at}>
          <Test at={at} row={row} choices={choices} />
          <TextField
            name={`q.show.${at}.value`}
            label={text('value', { n: at + 1 })}
            defaultValue={row?.value ?? ''}
            maxLength={200}
            unmarked
          />
        </Columns>
      ))}
      <RadioGroup
        name="q.show.match"
        label={text('match')}
        defaultValue={match}
        inline
        unmarked
        options={[
          { value: 'all', label: text('all') },
          { value: 'any', label: text('any') },
        ]}
      />
    </Section>
  )
}

type TestProps = {
  at: number
  row: OpenedField['tests'][number] | undefined
  choices: OpenedField['choices']
}

/** One comparison. One that cannot be chosen any more stays as it is until it is taken away. */
const Test = ({ at, row, choices }: TestProps) => {
  const text = useText(questionText)
  type Said = OpenedField['tests'][number]['said']
  const sentence = ({ question, op, value }: Said) => `${question} ${text(op)} ${value}`.trim()
  const known = choices.some(({ tests }) => tests.some(({ key }) => key === row?.test))
  const lost = row && !known ? [{ value: row.test, label: sentence(row.said) }] : []
  return (
    <Select
      name={`q.show.${at}.test`}
      label={text('test', { n: at + 1 })}
      empty={text('always')}
      defaultValue={row?.test ?? ''}
      unmarked
      options={[
        ...choices.map(({ question, tests }) => ({
          label: question,
          options: tests.map(({ key, said }) => ({ value: key, label: sentence(said) })),
        })),
        ...lost,
      ]}
    />
  )
}
