import type { ReactNode } from 'react'
import { shapes } from './icons.tsx'

export type Fact = { term: string; value: ReactNode }

/** What is known about a thing, as terms and values. `stack`: the value under its term. */
export const Facts = ({
  items,
  layout = 'columns',
}: {
  items: (Fact | false | null | undefined)[]
  layout?: 'columns' | 'stack'
}) => (
  <dl className={`facts ${layout}`}>
    {items.map(
      (fact) =>
        fact && (
          <div key={fact.term}>
            <dt>{fact.term}</dt>
            <dd>{fact.value}</dd>
          </div>
        ),
    )}
  </dl>
)

/** A figure to be seen at a glance, with what it counts under it. */
export const Value = ({ value, note }: { value: ReactNode; note?: ReactNode }) => (
  <div className="value">
    <strong>{value}</strong>
    {note && <span className="meta">{note}</span>}
  </div>
)

type NoticeTone = 'info' | 'note' | 'ok' | 'warn' | 'danger'
const noticeShape = {
  info: shapes.info,
  note: shapes.info,
  ok: shapes.check,
  warn: shapes.warning,
  danger: shapes.warning,
} as const

type NoticeProps = {
  tone?: NoticeTone
  title?: ReactNode
  /** status: told when it turns up; alert: told at once. None for what just stands there. */
  role?: 'status' | 'alert'
  children?: ReactNode
}

export const Notice = ({ tone = 'info', title, role, children }: NoticeProps) => (
  <div className={`notice ${tone}`} role={role}>
    {noticeShape[tone]}
    <div className="notice-body">
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  </div>
)

/** Nothing here: why, and what to do about it. */
export const Empty = ({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children && <div className="soft">{children}</div>}
    {action && <div className="buttons">{action}</div>}
  </div>
)

/** This is how it goes: numbered, drawn as a line with stations. */
export const Steps = ({ items }: { items: { title: ReactNode; text?: ReactNode }[] }) => (
  <ol className="steps">
    {items.map((item, index) => (
      <li key={index}>
        <p className="step-title">{item.title}</p>
        {item.text && <div>{item.text}</div>}
      </li>
    ))}
  </ol>
)

type DisclosureProps = {
  summary: ReactNode
  open?: boolean
  /** Opens one at a time among those of the same name. */
  name?: string
  children: ReactNode
}

export const Disclosure = ({ summary, open, name, children }: DisclosureProps) => (
  <details className="disclosure" open={open} name={name}>
    <summary>{summary}</summary>
    <div className="disclosure-body">{children}</div>
  </details>
)

/** A quiet list of things with something small at the end: opening hours, coming events. */
export const PlainList = ({
  items,
}: {
  items: { id: string; title: ReactNode; meta?: ReactNode; aside?: ReactNode }[]
}) => (
  <ul className="plain-list">
    {items.map((item) => (
      <li key={item.id}>
        <div>
          <div>{item.title}</div>
          {item.meta && <div className="meta">{item.meta}</div>}
        </div>
        {item.aside && <div className="aside">{item.aside}</div>}
      </li>
    ))}
  </ul>
)
