import { Anchor, PlainList, Said, Section, Tag, useText } from '#ui/index.ts'
import type { Related } from '../../related.ts'
import { catalogueText } from '../../text.ts'

/** What belongs with a service, and the guides in which it is a step. */
export const ServiceRelated = ({ related }: { related: Related[] }) => {
  const text = useText(catalogueText)
  if (related.length === 0) return null
  return (
    <Section title={text('service.related')}>
      <PlainList
        items={related.map(({ kind, slug, title, summary }) => ({
          id: `${kind}-${slug}`,
          title: (
            <Anchor href={kind === 'guide' ? `/guides/${slug}` : `/services/${slug}`}>
              <Said text={title} />
            </Anchor>
          ),
          meta: <Said text={summary} />,
          aside: kind === 'guide' && <Tag>{text('kind.guide')}</Tag>,
        }))}
      />
    </Section>
  )
}
