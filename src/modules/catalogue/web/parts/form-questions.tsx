import type { ListedField, OpenedField } from '#modules/catalogue/forms/question/question-list.ts'
import { Button, Buttons, useLang, useText } from '#ui/index.ts'
import { questionText } from '../../forms/question/text.ts'
import { FormQuestion } from './form-question.tsx'

type Props = {
  list: ListedField[]
  open: OpenedField | null
  /** What was written of the opened question was refused. */
  wrong: boolean
}

/** The fields of a form in order, each with what can be done with it; one of them opened to be written. */
export const FormQuestions = ({ list, open, wrong }: Props) => (
  <ol className="plain-list">
    {list.map((field) => (
      <li key={field.id}>
        <div>
          {open?.field.id === field.id ? (
            <FormQuestion open={open} wrong={wrong} />
          ) : (
            <Row field={field} />
          )}
          {field.inner.length > 0 && (
            <div className="form-row">
              <FormQuestions list={field.inner} open={open} wrong={wrong} />
            </div>
          )}
        </div>
      </li>
    ))}
  </ol>
)

const acts = ['edit', 'up', 'down', 'copy', 'remove'] as const

const Row = ({ field: { id, kind, label, required, showIf, mend } }: { field: ListedField }) => {
  const text = useText(questionText)
  const name = label[useLang()] || label.sv || label.en || id
  return (
    <>
      <p>
        <strong lang="sv">{label.sv || '–'}</strong> / <span lang="en">{label.en || '–'}</span>
      </p>
      <p className="meta">
        {text(kind)}
        {required && ` · ${text('isRequired')}`}
        {mend > 0 && ` · ${text('toMend', { n: mend })}`}
      </p>
      {showIf && <Condition showIf={showIf} />}
      <Buttons>
        {acts.map((step) => (
          <Button
            key={step}
            name="step"
            value={`${step}:${id}`}
            variant="plain"
            small
            aria-label={`${text(step)}: ${name}`}
          >
            {text(step)}
          </Button>
        ))}
      </Buttons>
    </>
  )
}

/** «Visa om Personuppgifter är ja». */
const Condition = ({
  showIf: { match, tests },
}: {
  showIf: NonNullable<ListedField['showIf']>
}) => {
  const text = useText(questionText)
  return (
    <p>
      {text('showIf')}{' '}
      {tests.map(({ question, op, value }, at) => (
        <span key={`${question} ${op} ${value}`}>
          {at > 0 && ` ${text(match === 'all' ? 'and' : 'or')} `}
          <em>{question}</em> {text(op)} {value && <em>{value}</em>}
        </span>
      ))}
    </p>
  )
}
