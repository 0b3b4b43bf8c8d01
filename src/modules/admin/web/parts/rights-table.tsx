import type { NamedRight } from '#modules/admin/rights/queries.ts'
import type { Party } from '#modules/admin/rights/who-may.ts'
import { useRole } from '#modules/people/widgets.tsx'
import { Table, useLang, useText } from '#ui/index.ts'
import { rightsText } from '../../rights/text.ts'

type Props = { caption: string; operations: NamedRight[]; parties: Party[] }

/** One module's operations, and which roles may do them. */
export function RightsTable({ caption, operations, parties }: Props) {
  const text = useText(rightsText)
  const lang = useLang()
  const party = useParty()
  return (
    <Table
      caption={caption}
      hideCaption
      columns={[
        { key: 'name', title: text('operation'), header: true, width: 'wide' },
        ...parties.map((key) => ({ key, title: party(key), width: 'narrow' as const })),
        { key: 'raised', title: text('raised'), width: 'narrow' },
      ]}
      rows={operations.map(({ name, title, elevated, may }) => ({
        id: name,
        cells: {
          name: title[lang],
          raised: elevated ? text('needsRaised') : null,
          ...Object.fromEntries(
            parties.map((key) => [key, may[key] === 'no' ? null : text(may[key])]),
          ),
        },
      }))}
    />
  )
}

/** What a role is called, and whoever is none. */
export function useParty() {
  const text = useText(rightsText)
  const role = useRole()
  return (party: Party) =>
    party === 'guest' || party === 'link' || party === 'system' ? text(`who.${party}`) : role(party)
}
