import { Link } from 'react-router'
import type { ComponentProps } from 'react'

type AnchorProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string
  /** Leaves the page for good: files, other sites' sign-in, a change of language. */
  reload?: boolean | undefined
}

/** A link: the router's own inside Navet, a plain one to files, fragments and other sites. */
export const Anchor = ({ href, reload, ...rest }: AnchorProps) =>
  reload || /^(#|[a-z]+:|\/\/)/i.test(href) || rest.download !== undefined ? (
    <a href={href} {...rest} />
  ) : (
    <Link to={href} {...rest} />
  )

export const classes = (...names: (string | false | null | undefined)[]) =>
  names.filter(Boolean).join(' ')
