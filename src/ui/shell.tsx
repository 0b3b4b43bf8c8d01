import { NavLink } from 'react-router'
import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { useText } from './lang.tsx'
import { SearchBox } from './search-box.tsx'
import { uiWords } from './words.ts'

export type NavItem = { href: string; label: string }

type ShellProps = {
  name?: string
  /** The line after the name: whose hub this is. */
  unit?: string
  /** The unit's own mark; Navet's ring when absent. */
  logo?: ReactNode
  nav: NavItem[]
  /** The other language, by its own name. */
  language: { href: string; label: string; lang: 'sv' | 'en' }
  /** Last in the header: sign in, or the person's name. */
  account?: NavItem
  /** After the account: a sign-out form, say. */
  tools?: ReactNode
  search?: { action: string; label: string; name?: string; defaultValue?: string }
  /** Above everything: demo or disturbance. */
  banner?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** What stands around every page: skip link, header, the page itself, footer. */
export const Shell = ({
  name = 'Navet',
  unit,
  logo,
  nav,
  language,
  account,
  ...rest
}: ShellProps) => {
  const text = useText(uiWords)
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {text('skip')}
      </a>
      {rest.banner && (
        <aside className="banner" aria-label={text('banner')}>
          {rest.banner}
        </aside>
      )}
      <header className="shell-head">
        <Anchor className="brand" href="/">
          {logo ?? <Mark />}
          <span>{name}</span>
        </Anchor>
        {unit && <p className="unit">{unit}</p>}
        {rest.search && <SearchBox {...rest.search} size="header" />}
        <nav aria-label={text('menu')}>
          <ul>
            {nav.map((item) => (
              <li key={item.href}>
                <NavLink to={item.href} end={item.href === '/'}>
                  {item.label}
                </NavLink>
              </li>
            ))}
            <li>
              <Anchor href={language.href} lang={language.lang} hrefLang={language.lang} reload>
                {language.label}
              </Anchor>
            </li>
            {account && (
              <li className="account">
                <NavLink to={account.href}>{account.label}</NavLink>
              </li>
            )}
            {rest.tools && <li>{rest.tools}</li>}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {rest.children}
      </main>
      {rest.footer && <footer className="shell-foot">{rest.footer}</footer>}
    </div>
  )
}

/** The ring: a station seen from above. */
const Mark = () => (
  <svg className="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle cx="10" cy="10" r="7" />
  </svg>
)

/** The unit's own mark; its name stands beside it, so it is not read out. */
export const Logo = ({ src }: { src: string }) => <img className="logo" src={src} alt="" />
