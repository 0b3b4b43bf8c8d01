import type { Refused } from '#kernel/web/pages.ts'
import type { ContactData, ContactRow } from '#modules/people/contacts/list.ts'
import type { programmes } from '#modules/people/contacts/programmes.ts'
import type { Text2 } from '#kernel/text.ts'
import { DateTime, PlainList, Said, Stack, State, Table, useText } from '#ui/index.ts'
import { Disclosure } from '#ui/index.ts'
import { contactText } from '../../contacts/text.ts'
import { EndContact, SetContact } from './contact-forms.tsx'
import { EditProgramme } from './programme-forms.tsx'

export type ContactProps = {
  data: ContactData & {
    programmes: Awaited<ReturnType<typeof programmes>>
    departments: { id: string; name: Text2 }[]
  }
  refused: Refused | undefined
}
export type RowProps = ContactProps & { row: ContactRow }

const tones = { none: 'danger', left: 'danger', deputy: 'waiting', here: 'done' } as const

export const ContactTable = (props: ContactProps) => {
  const text = useText(contactText)
  const { items } = props.data
  if (items.length === 0) return <p>{text('none')}</p>
  return (
    <Table
      caption={text('title')}
      hideCaption
      narrow="stack"
      columns={[
        { key: 'name', title: text('of'), header: true },
        { key: 'contact', title: text('contact') },
        { key: 'deputy', title: text('deputy') },
        { key: 'state', title: text('state') },
      ]}
      rows={items.map((row) => ({
        id: row.id,
        anchor: `c-${row.id}`,
        cells: {
          name: <Name row={row} />,
          contact: row.now && (
            <>
              {row.now.name}{' '}
              <span className="meta">
                {text('since')} <DateTime value={row.now.from} form="short" />
              </span>
            </>
          ),
          deputy: row.now?.deputy,
          state: <State tone={tones[row.state]}>{text(`state.${row.state}`)}</State>,
        },
        below: <Change row={row} {...props} />,
      }))}
    />
  )
}

const Name = ({ row: { kind, name, department } }: { row: ContactRow }) => {
  const text = useText(contactText)
  return (
    <>
      <Said text={name} />
      <div className="meta">{department ? <Said text={department} /> : text(`kind.${kind}`)}</div>
    </>
  )
}

/** Folded away until it is wanted; open again where something has to be corrected. */
const Change = (props: RowProps) => {
  const text = useText(contactText)
  const { row, refused, data } = props
  const programme = data.programmes.find(({ id }) => id === row.id)
  if (!data.may.arrange && row.history.length < 2) return undefined
  const values = refused?.values
  const isIts = values?.['id'] === row.id || values?.['programmeId'] === row.id
  return (
    <Disclosure summary={text(data.may.arrange ? 'change' : 'history')} open={isIts}>
      <Stack>
        {data.may.arrange && <SetContact {...props} />}
        {data.may.arrange && row.now?.until === null && <EndContact {...props} />}
        {row.history.length > 0 && <History row={row} />}
        {data.may.arrange && programme && <EditProgramme {...props} programme={programme} />}
      </Stack>
    </Disclosure>
  )
}

const History = ({ row }: { row: ContactRow }) => {
  const text = useText(contactText)
  return (
    <PlainList
      items={row.history.map(({ id, name, deputy, from, until }) => ({
        id,
        title: name,
        meta: (
          <>
            <DateTime value={from} form="day" />
            {until && (
              <>
                {' '}
                {text('until')} <DateTime value={until} form="day" />
              </>
            )}
            {deputy && ` · ${text('deputy').toLowerCase()} ${deputy}`}
          </>
        ),
      }))}
    />
  )
}
