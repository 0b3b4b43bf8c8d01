import { Anchor, PlainList, Progress, Said, Section, useLang, useText } from '#ui/index.ts'
import type { StartedGuide } from '../../guides/queries.ts'
import { guideText } from '../../guides/text.ts'

/** The guides one has begun, each with what comes next; on one's own page. */
export function MyGuidesPanel({ data }: { data: { guides: StartedGuide[] }; id: string }) {
  const text = useText(guideText)
  const lang = useLang()
  return (
    <Section title={text('mine')} aside={<Anchor href="/guides">{text('guides')}</Anchor>}>
      <PlainList
        items={data.guides.map(({ slug, title, done, n, next }) => ({
          id: slug,
          title: (
            <Anchor href={`/guides/${slug}`}>
              <Said text={title} />
            </Anchor>
          ),
          meta: next ? text('next', { step: next[lang] }) : text('allDone'),
          aside: <Progress done={done} n={n} />,
        }))}
      />
    </Section>
  )
}
