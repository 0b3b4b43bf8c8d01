import { createContext, useContext, useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { Form as RouterForm } from 'react-router'
import { useText } from './lang.tsx'
import { uiWords } from './words.ts'

/** Sentences in the reader's language, by field name; `form` is about the whole. */
export type FormErrors = Record<string, string>
export type FormValues = Record<string, string | string[] | boolean | undefined>

type FormState = { id: string; errors: FormErrors; values: FormValues }
const FormContext = createContext<FormState>({ id: '', errors: {}, values: {} })
export const useForm = () => useContext(FormContext)

type FormProps = {
  action?: string
  method?: 'post' | 'get'
  /** What was wrong, shown on top with links, and at each field. */
  errors?: FormErrors | undefined
  /** What was typed, to be shown again after a refusal; goes before the fields' `defaultValue`. */
  values?: FormValues | undefined
  /** The form carries files. */
  files?: boolean
  /** A name for the form, where a page has several. */
  label?: string
  /** One row: a field and its button. */
  inline?: boolean
  /** For scripts: ui-draft and the like. */
  data?: Record<`data-${string}`, string>
  /** A full page load instead of the router's, for addresses outside the pages. */
  reload?: boolean
  children: ReactNode
}

/** A form that works without scripts, and says first of all what has to be corrected. */
export const Form = ({ method = 'post', errors = {}, values = {}, files, ...rest }: FormProps) => {
  const id = useId()
  return (
    <FormContext value={{ id, errors, values }}>
      <RouterForm
        method={method}
        action={rest.action}
        encType={files ? 'multipart/form-data' : undefined}
        aria-label={rest.label}
        reloadDocument={rest.reload}
        className={rest.inline ? 'form inline' : 'form'}
        noValidate={method === 'post'}
        {...rest.data}
      >
        <ErrorSummary errors={errors} formId={id} />
        {rest.children}
      </RouterForm>
    </FormContext>
  )
}

/** The id of a field: names may repeat between the forms of a page, ids may not. */
export const fieldId = (formId: string, name: string) =>
  `${formId}-${name.replace(/[^\w-]+/g, '-')}`

const ErrorSummary = ({ errors, formId }: { errors: FormErrors; formId: string }) => {
  const text = useText(uiWords)
  const box = useRef<HTMLDivElement>(null)
  // What is about the whole comes first.
  const list = Object.entries(errors).sort(
    ([a], [b]) => Number(b === 'form') - Number(a === 'form'),
  )
  const heading = `${formId}-errors`
  const said = JSON.stringify(errors)

  // Without scripts `autofocus` moves the focus here; with them a new answer does.
  useEffect(() => {
    if (said !== '{}') box.current?.focus()
  }, [said])

  if (list.length === 0) return null
  return (
    <div
      ref={box}
      className="error-summary"
      role="alert"
      tabIndex={-1}
      autoFocus
      aria-labelledby={heading}
    >
      <h2 id={heading}>{text('errors', { n: list.length })}</h2>
      <ul>
        {list.map(([name, sentence]) => (
          <li key={name}>
            {name === 'form' ? sentence : <a href={`#${fieldId(formId, name)}`}>{sentence}</a>}
          </li>
        ))}
      </ul>
      <p>{text('kept')}</p>
    </div>
  )
}
