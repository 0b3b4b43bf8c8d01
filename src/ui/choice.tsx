import type { ReactNode } from 'react'
import { classes } from './anchor.tsx'
import { Help, Mark, useField } from './field.tsx'
import type { FieldProps, Option } from './field.tsx'
import { useText } from './lang.tsx'
import { uiWords } from './words.ts'

type ChoiceProps = FieldProps & {
  options: Option[]
  /** Beside each other where there is room, for short options. */
  inline?: boolean
}

/** One of several, all in view. */
export const RadioGroup = (props: ChoiceProps & { defaultValue?: string | undefined }) => {
  const { id, error, wired, typed } = useField(props)
  const chosen = typeof typed === 'string' ? typed : props.defaultValue
  return (
    <Group {...{ id, error, props }} describedBy={wired['aria-describedby']}>
      {props.options.map((option, index) => (
        <Choice key={option.value} option={option} id={index === 0 ? id : `${id}-${index}`}>
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${index}`}
            name={props.name}
            value={option.value}
            required={props.required}
            disabled={option.disabled}
            defaultChecked={option.value === chosen}
          />
        </Choice>
      ))}
    </Group>
  )
}

/** Any number of several. The form sends the name once for each. */
export const CheckboxGroup = (props: ChoiceProps & { defaultValue?: string[] | undefined }) => {
  const { id, error, wired, typed } = useField(props)
  const typedList = typeof typed === 'string' ? [typed] : Array.isArray(typed) ? typed : undefined
  const chosen = typedList ?? props.defaultValue ?? []
  return (
    <Group {...{ id, error, props }} describedBy={wired['aria-describedby']}>
      {props.options.map((option, index) => (
        <Choice key={option.value} option={option} id={index === 0 ? id : `${id}-${index}`}>
          <input
            type="checkbox"
            id={index === 0 ? id : `${id}-${index}`}
            name={props.name}
            value={option.value}
            disabled={option.disabled}
            defaultChecked={chosen.includes(option.value)}
          />
        </Choice>
      ))}
    </Group>
  )
}

type CheckboxProps = FieldProps & { value?: string; defaultChecked?: boolean }

/** A single yes. */
export const Checkbox = (props: CheckboxProps) => {
  const { id, error, wired, typed } = useField(props)
  const checked = typed === undefined ? props.defaultChecked : typed !== false && typed !== ''
  return (
    <div className={classes('field', error !== undefined && 'wrong')}>
      <div className="choice">
        <input {...wired} type="checkbox" value={props.value ?? 'on'} defaultChecked={checked} />
        <label htmlFor={id}>{props.label}</label>
      </div>
      <Help id={id} help={props.help} error={error} />
    </div>
  )
}

type RatingProps = Omit<FieldProps, 'unmarked'> & {
  defaultValue?: string | number | undefined
  /** Five sentences from worst to best; satisfaction unless told. */
  words?: readonly [string, string, string, string, string]
}

/** One to five, each with its word. */
export const Rating = ({ words, defaultValue, ...rest }: RatingProps) => {
  const text = useText(uiWords)
  const said = words ?? (['rate1', 'rate2', 'rate3', 'rate4', 'rate5'] as const).map((w) => text(w))
  const props = { ...rest, options: [] }
  const { id, error, wired, typed } = useField(props)
  const chosen = String(typeof typed === 'string' ? typed : (defaultValue ?? ''))
  return (
    <Group {...{ id, error, props }} describedBy={wired['aria-describedby']}>
      <div className="rating">
        {said.map((word, index) => (
          <label key={word}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${index}`}
              name={rest.name}
              value={index + 1}
              required={rest.required}
              defaultChecked={chosen === String(index + 1)}
            />
            <span className="rating-number">{index + 1}</span>
            <span>{word}</span>
          </label>
        ))}
      </div>
    </Group>
  )
}

const Group = ({ id, error, props, describedBy, children }: GroupProps) => (
  <fieldset
    className={classes('field', 'group', props.inline && 'inline', error !== undefined && 'wrong')}
    aria-describedby={describedBy}
  >
    <legend className={props.hideLabel ? 'hidden' : undefined}>
      {props.label}
      <Mark {...props} />
    </legend>
    <Help id={id} help={props.help} error={error} />
    {children}
  </fieldset>
)
type GroupProps = {
  id: string
  error: string | undefined
  props: ChoiceProps
  describedBy: string | undefined
  children: ReactNode
}

const Choice = ({ option, id, children }: { option: Option; id: string; children: ReactNode }) => (
  <div className="choice">
    {children}
    <label htmlFor={id}>
      {option.label}
      {option.help && <span className="help">{option.help}</span>}
    </label>
  </div>
)
