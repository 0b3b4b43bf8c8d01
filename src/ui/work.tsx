import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button } from './button.tsx'
import { Hidden } from './field.tsx'
import { shapes } from './icons.tsx'
import { useText } from './lang.tsx'
import { uiWords } from './words.ts'

type HiddenFields = Record<string, string | number>

type ChecklistItem = {
  id: string
  label: ReactNode
  done: boolean
  /** Who ticked it and when. */
  meta?: ReactNode
  /** What is posted to turn it; absent: shown only. */
  fields?: HiddenFields
}

/** What has to be done, each item a form of one button. */
export const Checklist = ({ items, action }: { items: ChecklistItem[]; action?: string }) => {
  const text = useText(uiWords)
  return (
    <ul className="checklist">
      {items.map((item) => (
        <li key={item.id} className={item.done ? 'done' : undefined}>
          {item.fields ? (
            <Form method="post" action={action} preventScrollReset>
              <HiddenInputs fields={item.fields} />
              <button aria-pressed={item.done}>
                <Box done={item.done} />
                {item.label}
              </button>
            </Form>
          ) : (
            <span className="check-text">
              <Box done={item.done} />
              {item.label}
              <span className="hidden"> ({text(item.done ? 'done' : 'notDone')})</span>
            </span>
          )}
          {item.meta && <span className="meta">{item.meta}</span>}
        </li>
      ))}
    </ul>
  )
}

const Box = ({ done }: { done: boolean }) => (
  <span className="check-box">{done && shapes.check}</span>
)

/** "2 av 6". */
export const Progress = ({ done, n }: { done: number; n: number }) => {
  const text = useText(uiWords)
  return <>{text('doneOf', { done, n })}</>
}

type UndoBarProps = {
  children: ReactNode
  /** What is posted to undo; absent: the bar only tells. */
  fields?: HiddenFields
  action?: string
  label?: string
}

/** After every act: what was done, and the way back. */
export const UndoBar = ({ children, fields, action, label }: UndoBarProps) => {
  const text = useText(uiWords)
  return (
    <div className="undo-bar" role="status">
      <p>{children}</p>
      {fields && (
        <Form method="post" action={action}>
          <HiddenInputs fields={fields} />
          <Button variant="plain">{label ?? text('undo')}</Button>
        </Form>
      )}
    </div>
  )
}

type ActionFormProps = {
  fields?: HiddenFields
  action?: string
  variant?: 'primary' | 'quiet' | 'danger' | 'plain'
  small?: boolean
  reload?: boolean
  children: ReactNode
}

/** One button that does one thing: take, close, sign out. */
export const ActionForm = ({
  fields = {},
  action,
  variant = 'quiet',
  small,
  ...rest
}: ActionFormProps) => (
  <Form method="post" action={action} className="action-form" reloadDocument={rest.reload}>
    <HiddenInputs fields={fields} />
    <Button variant={variant} small={small ?? false}>
      {rest.children}
    </Button>
  </Form>
)

const HiddenInputs = ({ fields }: { fields: HiddenFields }) =>
  Object.entries(fields).map(([name, value]) => <Hidden key={name} name={name} value={value} />)
