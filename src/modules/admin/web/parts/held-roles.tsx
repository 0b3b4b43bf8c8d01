import { inLang } from '#kernel/text.ts'
import { longDay } from '#kernel/time.ts'
import type { HeldRow } from '#modules/admin/rights/queries.ts'
import { Anchor, Table, useLang, useText } from '#ui/index.ts'
import { rightsText } from '../../rights/text.ts'
import { useParty } from './rights-table.tsx'

/** Persons by role, where they have it, and from when to when. */
export function HeldRoles({ rows }: { rows: HeldRow[] }) {
  const text = useText(rightsText)
  const lang = useLang()
  const party = useParty()
  const days = ({ validFrom, validTo }: HeldRow) =>
    [
      validFrom && text('from', { day: longDay(validFrom, lang) }),
      validTo && text('to', { day: longDay(validTo, lang) }),
    ]
      .filter(Boolean)
      .join(', ') || null
  return (
    <Table
      caption={text('persons')}
      hideCaption
      narrow="stack"
      columns={[
        { key: 'role', title: text('role'), width: 'narrow' },
        { key: 'person', title: text('person'), header: true },
        { key: 'where', title: text('where') },
        { key: 'days', title: text('days') },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          role: party(row.role),
          person: <Anchor href={`/admin/people/${row.personId}`}>{row.name}</Anchor>,
          where: row.place ? inLang(row.place, lang).text : text('wholeUnit'),
          days: days(row),
        },
      }))}
    />
  )
}
