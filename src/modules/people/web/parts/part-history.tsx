import { ActionForm, DateTime, PlainList, Said, useText } from '#ui/index.ts'
import { organisationText } from './organisation-text.ts'
import type { PartProps } from './parts.tsx'

/** What it was called, and for a team where it belonged; a rename can be taken back. */
export const History = ({ part, row, data }: PartProps) => {
  const text = useText(organisationText)
  const { id, version, names } = row
  const moves = data.moves.filter(({ teamId }) => teamId === id)
  const department = (wanted: string) => data.departments.find((one) => one.id === wanted)?.name
  if (names.length + moves.length < 2) return null
  return (
    <>
      <p>
        <strong>{text('history')}</strong>
      </p>
      <PlainList
        items={[
          ...names.map(({ from, name }) => ({
            id: from ?? 'first',
            title: (
              <>
                <span lang="sv">{name.sv}</span> · <span lang="en">{name.en}</span>
              </>
            ),
            meta: from ? <DateTime value={from} form="day" /> : text('atFirst'),
            aside: from && (
              <ActionForm
                fields={{ do: 'take-name-back', part, id, from, version: String(version) }}
                variant="plain"
                small
              >
                {text('takeBack')}
              </ActionForm>
            ),
          })),
          ...moves.map(({ fromDepartmentId, toDepartmentId, movedOn }, at) => ({
            id: `move ${at}`,
            title: (
              <>
                <Said text={department(fromDepartmentId)!} /> →{' '}
                <Said text={department(toDepartmentId)!} />
              </>
            ),
            meta: <DateTime value={movedOn} form="day" />,
          })),
        ]}
      />
    </>
  )
}
