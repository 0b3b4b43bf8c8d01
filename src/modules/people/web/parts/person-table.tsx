import { inLang } from '#kernel/text.ts'
import type { PersonRow } from '#modules/people/persons/search.ts'
import { Anchor, Table, useLang, useText } from '#ui/index.ts'
import { personsText } from '../../persons/text.ts'
import { kindWords } from '../../text.ts'

/** What somebody is, in the reader's language; what the house has no word for as it stands. */
export const useKind = () => {
  const say = useText(kindWords)
  return (kind: string | null) =>
    kind && kind in kindWords ? say(kind as keyof typeof kindWords) : (kind ?? '')
}

export function PersonTable({ rows }: { rows: PersonRow[] }) {
  const text = useText(personsText)
  const kindOf = useKind()
  const lang = useLang()
  const from = ({ kind, affiliation, title }: PersonRow) =>
    [title ? inLang(title, lang).text : kindOf(kind), affiliation && inLang(affiliation, lang).text]
      .filter(Boolean)
      .join(', ')
  return (
    <Table
      caption={text('people')}
      hideCaption
      narrow="stack"
      columns={[
        { key: 'name', title: text('name'), header: true },
        { key: 'email', title: text('email') },
        { key: 'from', title: text('affiliations'), width: 'wide' },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          name: <Anchor href={`/admin/people/${row.id}`}>{row.name}</Anchor>,
          email: row.email,
          from: from(row) || null,
        },
      }))}
    />
  )
}
