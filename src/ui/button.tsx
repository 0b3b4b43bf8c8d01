import type { ComponentProps, ReactNode } from 'react'
import { Anchor, classes } from './anchor.tsx'

type Variant = 'primary' | 'quiet' | 'danger' | 'plain'

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style'> & {
  variant?: Variant
  small?: boolean
}

/** Says with a verb what it does. `plain` looks like a link, for the least of several acts. */
export const Button = ({ variant = 'primary', small, type = 'submit', ...rest }: ButtonProps) => (
  <button type={type} className={classes('button', variant, small && 'small')} {...rest} />
)

type LinkButtonProps = {
  href: string
  variant?: Variant
  small?: boolean
  reload?: boolean
  children: ReactNode
}

/** A link that is the page's main way on. */
export const LinkButton = ({ variant = 'primary', small, ...rest }: LinkButtonProps) => (
  <Anchor className={classes('button', variant, small && 'small')} {...rest} />
)

/** Buttons and links that belong together, on one row. */
export const Buttons = ({ children }: { children: ReactNode }) => (
  <div className="buttons">{children}</div>
)
