import { useId } from 'react'
import type { ReactNode } from 'react'
import { Anchor, classes } from './anchor.tsx'
import { shapes } from './icons.tsx'

/** Rows of work to go through. In a wide box one line each, in a narrow one two. */
export const RowList = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="row-box">
    <ul className="row-list" aria-label={label}>
      {children}
    </ul>
  </div>
)

type ListRowProps = {
  href: string
  title: ReactNode
  /** Second line, or second column: number, who, where. */
  meta?: ReactNode
  /** What is promised, as a <Tag> or a date. */
  aside?: ReactNode
  /** Initials of who has it. */
  corner?: ReactNode
  selected?: boolean | undefined
  /** Something new that nobody has read. */
  unread?: boolean
}

export const ListRow = ({ href, title, meta, aside, corner, selected, unread }: ListRowProps) => (
  <li className={classes('list-row', selected && 'selected', unread && 'unread')}>
    <Anchor className="row-title" href={href} aria-current={selected ? 'true' : undefined}>
      {title}
    </Anchor>
    {meta && <span className="row-meta">{meta}</span>}
    {aside && <span className="row-aside">{aside}</span>}
    {corner && <span className="row-corner">{corner}</span>}
  </li>
)

type View = {
  href: string
  label: string
  count?: number | undefined
  current?: boolean | undefined
}
export type ViewGroup = { title?: string; items: View[] }

/** Views with their counts. */
export const SideNav = ({ label, groups }: { label: string; groups: ViewGroup[] }) => (
  <nav className="side-nav" aria-label={label}>
    {groups.map((group, index) => (
      <ViewList key={index} group={group} />
    ))}
  </nav>
)

const ViewList = ({ group }: { group: ViewGroup }) => {
  const id = useId()
  return (
    <>
      {group.title && (
        <p className="side-title" id={id}>
          {group.title}
        </p>
      )}
      <ul aria-labelledby={group.title ? id : undefined}>
        {group.items.map((view) => (
          <li key={view.href}>
            <Anchor href={view.href} aria-current={view.current ? 'page' : undefined}>
              <span className="view-label">{view.label}</span>
              {view.count !== undefined && <span className="view-count">{view.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  )
}

type PanesProps = {
  views?: ReactNode
  rows?: ReactNode
  /** The open record; on a narrow screen it stands alone, with a way back. */
  open?: ReactNode
  facts?: ReactNode
  back?: { href: string; label: string }
  /** What each part is called by a screen reader. */
  labels: { rows: string; open: string; facts: string }
}

/** Views, rows, the open record and its facts beside each other, each scrolling by itself. */
export const Panes = ({ views, rows, open, facts, back, labels }: PanesProps) => (
  <div className={classes('panes', Boolean(open) && 'has-open', Boolean(facts) && 'has-facts')}>
    {views && <div className="pane views">{views}</div>}
    {rows && (
      <section className="pane rows" aria-label={labels.rows} tabIndex={-1}>
        {rows}
      </section>
    )}
    {open && (
      <section className="pane open" aria-label={labels.open}>
        {back && (
          <Anchor className="pane-back" href={back.href}>
            {shapes.left}
            {back.label}
          </Anchor>
        )}
        {open}
      </section>
    )}
    {facts && (
      <aside className="pane facts-pane" aria-label={labels.facts}>
        {facts}
      </aside>
    )}
  </div>
)
