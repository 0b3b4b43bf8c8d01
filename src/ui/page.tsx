import { useId } from 'react'
import type { ReactNode } from 'react'
import { Anchor, classes } from './anchor.tsx'
import { useText, useName } from './lang.tsx'
import { uiWords } from './words.ts'

type PageProps = {
  title: string
  lead?: ReactNode
  /** read: a text; wide: a page of several columns; full: the whole window, as an inbox. */
  width?: 'read' | 'wide' | 'full'
  /** Buttons beside the heading. */
  actions?: ReactNode
  /** Above the heading: a <Breadcrumb>. */
  before?: ReactNode
  /** Under the heading, small and soft: number, date, who. */
  meta?: ReactNode
  /** The heading is read aloud but not shown (full pages, whose parts have their own). */
  hideTitle?: boolean
  /** The title's language where it differs from the page's. */
  titleLang?: string
  children?: ReactNode
}

/** One page: its heading, what it is about, and the rest. */
export const Page = ({
  title,
  lead,
  width = 'wide',
  actions,
  before,
  meta,
  ...rest
}: PageProps) => {
  const name = useName()
  const hidden = rest.hideTitle ?? width === 'full'
  return (
    <div className={classes('page', width)}>
      <title>{`${title} – ${name}`}</title>
      {before}
      <header className={classes('page-head', hidden && 'hidden')}>
        <h1 lang={rest.titleLang}>{title}</h1>
        {actions && <div className="buttons">{actions}</div>}
        {meta && <p className="page-meta">{meta}</p>}
        {lead && <p className="lead">{lead}</p>}
      </header>
      {rest.children}
    </div>
  )
}

type SectionProps = {
  title?: ReactNode
  level?: 2 | 3
  id?: string
  /** Beside the heading: a link or a button. */
  aside?: ReactNode
  /** A line above, where a page changes subject. */
  ruled?: boolean
  children?: ReactNode
}

export const Section = ({ title, level = 2, id, aside, ruled, children }: SectionProps) => {
  const own = useId()
  const heading = `${id ?? own}-title`
  const Heading = `h${level}` as const
  return (
    <section
      id={id}
      className={classes('section', ruled && 'ruled')}
      aria-labelledby={title ? heading : undefined}
    >
      {title && (
        <div className="section-head">
          <Heading id={heading}>{title}</Heading>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}

/** Things under each other with the same air between. */
export const Stack = ({
  gap = 'normal',
  children,
}: {
  gap?: 'tight' | 'normal' | 'loose'
  children: ReactNode
}) => <div className={classes('stack', gap)}>{children}</div>

/** Things beside each other where there is room: equal, or one main and one lesser (`side`); `fill` keeps the width of many for few. */
export const Columns = ({
  layout = 'equal',
  children,
}: {
  layout?: 'equal' | 'side' | 'fill'
  children: ReactNode
}) => (
  <div className="columns-box">
    <div className={classes('columns', layout)}>{children}</div>
  </div>
)

/** Running text: paragraphs and lists with a readable measure. */
export const Prose = ({ children, lang }: { children: ReactNode; lang?: string }) => (
  <div className="prose" lang={lang}>
    {children}
  </div>
)

/** Plain text as people write it: an empty line makes a paragraph, a line break stays. */
export const Paragraphs = ({ text, lang }: { text: string; lang?: string }) => (
  <div className="prose lines-kept" lang={lang}>
    {text
      .trim()
      .split(/\n\s*\n/)
      .map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
  </div>
)

/** Read aloud, not shown. */
export const Unseen = ({ children }: { children: ReactNode }) => (
  <span className="hidden">{children}</span>
)

export const Breadcrumb = ({ items }: { items: { href: string; label: ReactNode }[] }) => {
  const text = useText(uiWords)
  return (
    <nav aria-label={text('path')} className="breadcrumb">
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <Anchor href={item.href}>{item.label}</Anchor>
          </li>
        ))}
      </ol>
    </nav>
  )
}
