import { Fragment, useId } from 'react'
import type { ReactNode } from 'react'
import { Anchor, classes } from './anchor.tsx'
import { shapes } from './icons.tsx'
import { Disclosure } from './info.tsx'
import { useText } from './lang.tsx'
import { uiWords } from './words.ts'

export type Column = {
  key: string
  title: ReactNode
  align?: 'end'
  /** The column that names the row. */
  header?: boolean
  /** narrow: no wider than its words; wide: takes what is left over. */
  width?: 'narrow' | 'wide'
  /** The title is read aloud but not shown. */
  hideTitle?: boolean
}
export type Row = {
  id: string
  cells: Record<string, ReactNode>
  /** The row's place in the address: #a1. */
  anchor?: string
  /** More about the row, over the whole width under it: a <Disclosure>. */
  below?: ReactNode
}

type TableProps = {
  caption: ReactNode
  hideCaption?: boolean
  columns: Column[]
  rows: Row[]
  /** On a narrow screen: scroll sideways in its own box, or stack each row's cells. */
  narrow?: 'scroll' | 'stack'
}

export const Table = ({ caption, hideCaption, columns, rows, narrow = 'scroll' }: TableProps) => {
  const id = useId()
  // Stacked rows are not displayed as a table, so the roles have to be said.
  const role = (name: string) => (narrow === 'stack' ? name : undefined)
  return (
    <div
      className={`table-box ${narrow}`}
      {...(narrow === 'scroll' && { role: 'region', 'aria-labelledby': id, tabIndex: 0 })}
    >
      <table role={role('table')}>
        <caption id={id} className={hideCaption ? 'hidden' : undefined}>
          {caption}
        </caption>
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role={role('columnheader')}
                className={classes(column.align, column.width)}
              >
                {column.hideTitle ? <span className="hidden">{column.title}</span> : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role('rowgroup')}>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <tr id={row.anchor} role={role('row')}>
                {columns.map((column) => (
                  <Cell key={column.key} {...{ column, row, role }} />
                ))}
              </tr>
              {row.below && <Below {...{ columns, row, role }} />}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Cell = ({ column, row, role }: CellProps) => {
  const name = classes(column.align, column.width)
  const value = row.cells[column.key]
  return column.header ? (
    <th scope="row" role={role('rowheader')} className={name}>
      {value}
    </th>
  ) : (
    <td role={role('cell')} className={name} data-empty={value == null || undefined}>
      {value}
    </td>
  )
}
type CellProps = { column: Column; row: Row; role: (name: string) => string | undefined }

/** Begins under the column after the one that names the row. */
const Below = ({ columns, row, role }: Omit<CellProps, 'column'> & { columns: Column[] }) => {
  const before = columns.findIndex((column) => column.header) + 1
  return (
    <tr className="below" role={role('row')}>
      {before > 0 && (
        <td role={role('cell')} colSpan={before} data-empty>
          {null}
        </td>
      )}
      <td role={role('cell')} colSpan={columns.length - before}>
        {row.below}
      </td>
    </tr>
  )
}

/** The figures behind a drawing, folded away. */
export const DataTableDisclosure = (props: Pick<TableProps, 'caption' | 'columns' | 'rows'>) => {
  const text = useText(uiWords)
  return (
    <Disclosure summary={text('asTable')}>
      <Table {...props} />
    </Disclosure>
  )
}

type PagerProps = { newer?: string | null; older?: string | null; children?: ReactNode }

/** Back and forth through a long list by keyset; what is missing is not shown. */
export const Pager = ({ newer, older, children }: PagerProps) => {
  const text = useText(uiWords)
  if (!newer && !older && !children) return null
  return (
    <nav className="pager" aria-label={text('pages')}>
      {newer && (
        <Anchor href={newer} rel="prev">
          {shapes.left}
          {text('newer')}
        </Anchor>
      )}
      {children && <span className="meta">{children}</span>}
      {older && (
        <Anchor href={older} rel="next">
          {text('older')}
          {shapes.right}
        </Anchor>
      )}
    </nav>
  )
}
