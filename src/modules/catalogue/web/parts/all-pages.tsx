import { Anchor, DateTime, Said, Section, Table, Tag, useText } from '#ui/index.ts'
import { editingText } from '../../editing/text.ts'
import { fieldText } from '../../editing/fields/text.ts'
import type { WritersPage } from '../../editing/writers-page.ts'

const tones = { published: 'ok', draft: 'note', retired: 'neutral' } as const

/** Every service and guide of the unit, retired ones too. */
export const AllPages = ({ pages }: Pick<WritersPage, 'pages'>) => {
  const text = useText(editingText)
  const field = useText(fieldText)
  return (
    <Section title={text('all')} ruled>
      <Table
        caption={text('all')}
        hideCaption
        narrow="stack"
        columns={[
          { key: 'name', title: text('name'), header: true, width: 'wide' },
          { key: 'kind', title: text('kind') },
          { key: 'status', title: text('status') },
          { key: 'due', title: field('reviewDue') },
        ]}
        rows={pages.map(({ id, kind, slug, name, status, reviewDue }) => ({
          id,
          cells: {
            name: (
              <Anchor href={`/admin/catalogue/${kind}s/${slug}`}>
                <Said text={name} />
              </Anchor>
            ),
            kind: text(kind),
            status: <Tag tone={tones[status]}>{text(status)}</Tag>,
            due: reviewDue && <DateTime value={reviewDue} form="day" />,
          },
        }))}
      />
    </Section>
  )
}
