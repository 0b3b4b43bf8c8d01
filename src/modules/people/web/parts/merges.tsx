import { longTime } from '#kernel/time.ts'
import { ActionForm, PlainList, Section, useLang, useText } from '#ui/index.ts'
import { mergeText } from './merge-text.ts'

type Merge = {
  id: string
  name: string
  mergedBy: string
  mergedAt: Date
  gone: { email: string }
}

/** What has gone into this person, each with its way back. */
export function Merges({ merges, mayChange }: { merges: Merge[]; mayChange: boolean }) {
  const text = useText(mergeText)
  const lang = useLang()
  if (merges.length === 0) return null
  return (
    <Section title={text('merges')} ruled>
      <PlainList
        items={merges.map(({ id, name, gone, mergedBy, mergedAt }) => ({
          id,
          title: name,
          meta: text('byAndWhen', {
            ...{ email: gone.email, by: mergedBy, day: longTime(mergedAt, lang) },
          }),
          aside: mayChange && (
            <ActionForm fields={{ do: 'unmerge', mergeId: id }} variant="quiet" small>
              {text('undo')}
            </ActionForm>
          ),
        }))}
      />
    </Section>
  )
}
