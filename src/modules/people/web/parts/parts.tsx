import type { Refused } from '#kernel/web/pages.ts'
import type { PartKind } from '#modules/people/organisation.ts'
import type { OrganisationData } from '#modules/people/queries/organisation.ts'
import { DateTime, Disclosure, Said, Stack, State, Table, useText } from '#ui/index.ts'
import { organisationText } from './organisation-text.ts'
import { History } from './part-history.tsx'
import { CloseForm, MoveForm, RenameForm } from './part-forms.tsx'

export type PageProps = { data: OrganisationData; refused: Refused | undefined }
export type Part = OrganisationData['departments' | 'teams' | 'campuses' | 'organisations'][number]
export type PartProps = PageProps & { part: PartKind; row: Part }

/** All parts of one kind, Swedish and English beside each other, each with what can be done to it. */
export const Parts = ({ part, rows, ...page }: PageProps & { part: PartKind; rows: Part[] }) => {
  const text = useText(organisationText)
  if (rows.length === 0) return <p>{text('none')}</p>
  return (
    <Table
      caption={text(`caption.${part}`)}
      hideCaption
      narrow="stack"
      columns={[
        { key: 'sv', title: text('swedish'), header: true },
        { key: 'en', title: text('english') },
        ...(part === 'team' ? [{ key: 'place', title: text('department') }] : []),
        ...(part === 'organisation' ? [{ key: 'place', title: text('kind') }] : []),
        { key: 'state', title: text('state') },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        anchor: row.id,
        cells: {
          sv: <span lang="sv">{row.name.sv}</span>,
          en: <span lang="en">{row.name.en}</span>,
          place: <Place row={row} data={page.data} />,
          state: <Lifetime row={row} />,
        },
        below: <Change part={part} row={row} {...page} />,
      }))}
    />
  )
}

const Place = ({ row, data }: { row: Part; data: OrganisationData }) => {
  const text = useText(organisationText)
  if ('kind' in row) return text(`kind.${row.kind}`)
  if (!('departmentId' in row)) return null
  const department = data.departments.find(({ id }) => id === row.departmentId)
  return department && <Said text={department.name} />
}

const Lifetime = ({ row: { open, openedOn, closedOn } }: { row: Part }) => {
  const text = useText(organisationText)
  return (
    <>
      <State tone={open ? 'done' : 'neutral'}>{text(open ? 'open' : 'notOpen')}</State>
      {openedOn && (
        <div className="meta">
          {text('from')} <DateTime value={openedOn} form="short" />
        </div>
      )}
      {closedOn && (
        <div className="meta">
          {text('until')} <DateTime value={closedOn} form="short" />
        </div>
      )}
    </>
  )
}

/** Folded away until it is wanted; open again where something has to be corrected. */
const Change = (props: PartProps) => {
  const text = useText(organisationText)
  const { part, row, refused } = props
  const isIts = refused?.values['id'] === row.id
  return (
    <Disclosure summary={text('change')} open={isIts}>
      <Stack>
        <RenameForm {...props} />
        {part === 'team' && row.open && <MoveForm {...props} />}
        <CloseForm {...props} />
        <History {...props} />
      </Stack>
    </Disclosure>
  )
}
