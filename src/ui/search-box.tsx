import { useId } from 'react'
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { useText } from './lang.tsx'
import { uiWords } from './words.ts'

type SearchBoxProps = {
  action: string
  label: string
  name?: string
  defaultValue?: string
  size?: 'large' | 'normal' | 'header'
  /** The button's word. */
  button?: string
  /** Where the answer is shown, in a page that is itself in a frame. */
  target?: '_self'
  /** Other parameters of the address to keep. */
  keep?: Record<string, string>
  /** Under the box: common questions as links. */
  children?: ReactNode
}

/** One box for words of one's own. Works as a plain GET form. */
export const SearchBox = ({
  action,
  label,
  name = 'q',
  size = 'normal',
  ...rest
}: SearchBoxProps) => {
  const id = useId()
  const text = useText(uiWords)
  const inHeader = size === 'header'
  return (
    <Form
      role="search"
      aria-label={label}
      method="get"
      target={rest.target}
      action={action}
      className={`search-box ${size}`}
    >
      {Object.entries(rest.keep ?? {}).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <label htmlFor={id} className={size === 'normal' ? undefined : 'hidden'}>
        {label}
      </label>
      <div className="search-row">
        <input
          id={id}
          type="search"
          name={name}
          defaultValue={rest.defaultValue}
          maxLength={200}
          autoComplete="off"
          placeholder={inHeader ? label : undefined}
        />
        {!inHeader && <button className="button primary">{rest.button ?? text('search')}</button>}
      </div>
      {rest.children && <div className="search-hint">{rest.children}</div>}
    </Form>
  )
}
