import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './anchor.tsx'
import { fieldId, useForm } from './form.tsx'
import { useText } from './lang.tsx'
import { uiWords } from './words.ts'

export type FieldProps = {
  name: string
  label: ReactNode
  help?: ReactNode
  required?: boolean
  /** Says nothing of required or optional (a search, one single field). */
  unmarked?: boolean
  /** The label is read aloud but not shown. */
  hideLabel?: boolean
}

type Wired = Pick<ComponentProps<'input'>, 'id' | 'name' | 'required' | 'aria-invalid'> & {
  'aria-describedby': string | undefined
}

/** Ties name, help and error to a field, and finds what was typed before. */
export const useField = ({ name, help, required }: FieldProps) => {
  const form = useForm()
  const own = useId()
  const id = fieldId(form.id || own, name)
  const error = form.errors[name]
  const described = classes(
    help !== undefined && `${id}-help`,
    error !== undefined && `${id}-error`,
  )
  const wired: Wired = {
    id,
    name,
    required,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': described || undefined,
  }
  const typed = form.values[name]
  return { id, error, wired, typed }
}

/** Optional is said in words; required needs no word, since most fields are. */
export const Mark = ({ required, unmarked }: Pick<FieldProps, 'required' | 'unmarked'>) => {
  const text = useText(uiWords)
  return required || unmarked ? null : <span className="optional"> ({text('optional')})</span>
}

export const Help = ({
  id,
  help,
  error,
}: {
  id: string
  help?: ReactNode
  error?: string | undefined
}) => {
  const text = useText(uiWords)
  return (
    <>
      {help !== undefined && (
        <div className="help" id={`${id}-help`}>
          {help}
        </div>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          <span className="hidden">{text('error')} </span>
          {error}
        </p>
      )}
    </>
  )
}

const Field = ({ id, error, field, children }: FieldFrame) => (
  <div className={classes('field', error !== undefined && 'wrong')}>
    <label htmlFor={id} className={field.hideLabel ? 'hidden' : undefined}>
      {field.label}
      <Mark {...field} />
    </label>
    <Help id={id} help={field.help} error={error} />
    {children}
  </div>
)
type FieldFrame = { id: string; error: string | undefined; field: FieldProps; children: ReactNode }

type TextFieldProps = FieldProps & {
  type?:
    | 'text'
    | 'email'
    | 'search'
    | 'number'
    | 'date'
    | 'time'
    | 'datetime-local'
    | 'tel'
    | 'url'
    | 'password'
  defaultValue?: string | number | undefined
  maxLength?: number
  minLength?: number
  min?: string | number
  max?: string | number
  step?: string | number
  autoComplete?: string
  inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
  placeholder?: string
  autoFocus?: boolean
  /** How much room what is typed usually takes. */
  size?: 'short' | 'medium' | 'full'
}

export const TextField = (props: TextFieldProps) => {
  const { name, label, help, required, unmarked, hideLabel, type = 'text', size, ...rest } = props
  const { id, error, wired, typed } = useField(props)
  const width = size ?? (/number|date|time/.test(type) ? 'short' : 'full')
  const value = typeof typed === 'string' ? typed : rest.defaultValue
  return (
    <Field id={id} error={error} field={props}>
      <input {...rest} {...wired} type={type} className={`input ${width}`} defaultValue={value} />
    </Field>
  )
}

type TextAreaProps = FieldProps & {
  rows?: number
  defaultValue?: string | undefined
  maxLength?: number
  placeholder?: string
  /** For scripts that keep drafts. */
  data?: Record<`data-${string}`, string>
}

/** Grows with what is typed. */
export const TextArea = (props: TextAreaProps) => {
  const { rows = 4, defaultValue, maxLength, placeholder, data } = props
  const { id, error, wired, typed } = useField(props)
  const value = typeof typed === 'string' ? typed : defaultValue
  return (
    <Field id={id} error={error} field={props}>
      <textarea
        {...wired}
        {...data}
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        className="input"
        defaultValue={value}
      />
    </Field>
  )
}

export type Option = { value: string; label: string; help?: string; disabled?: boolean }
export type OptionGroup = { label: string; options: Option[] }

type SelectProps = FieldProps & {
  options: (Option | OptionGroup)[]
  defaultValue?: string | undefined
  /** The first, empty choice; "Välj …" unless a default is given. `false`: none. */
  empty?: string | false
}

export const Select = (props: SelectProps) => {
  const { options, defaultValue, empty = defaultValue === undefined ? undefined : false } = props
  const text = useText(uiWords)
  const { id, error, wired, typed } = useField(props)
  const value = typeof typed === 'string' ? typed : defaultValue
  return (
    <Field id={id} error={error} field={props}>
      <select {...wired} className="input" defaultValue={value}>
        {empty !== false && <option value="">{empty ?? text('choose')}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(drawOption)}
            </optgroup>
          ) : (
            drawOption(option)
          ),
        )}
      </select>
    </Field>
  )
}
const drawOption = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
)

type FileFieldProps = FieldProps & { accept?: string; multiple?: boolean }

/** Needs `<Form files>`. */
export const FileField = (props: FileFieldProps) => {
  const { id, error, wired } = useField(props)
  return (
    <Field id={id} error={error} field={props}>
      <input
        {...wired}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        className="input file"
      />
    </Field>
  )
}

export const Hidden = ({ name, value }: { name: string; value: string | number }) => (
  <input type="hidden" name={name} value={value} />
)
