import { ActionForm, Anchor, DateTime, PlainList, Said, Section, Tag, useText } from '#ui/index.ts'
import { editingText } from '../../editing/text.ts'
import type { WritersPage } from '../../editing/writers-page.ts'

const addressOf = ({ kind, slug }: { kind: string; slug: string }) =>
  `/admin/catalogue/${kind}s/${slug}`

/** What is being written, and when it goes out. */
export const Drafts = ({ drafts }: Pick<WritersPage, 'drafts'>) => {
  const text = useText(editingText)
  return (
    <Section title={text('drafts')}>
      {drafts.length === 0 ? (
        <p>{text('noDrafts')}</p>
      ) : (
        <PlainList
          items={drafts.map((draft) => ({
            id: addressOf(draft),
            title: <Anchor href={addressOf(draft)}>{draft.name}</Anchor>,
            meta: (
              <>
                {text('changedBy', { who: draft.author ?? text('nobody') })}{' '}
                <DateTime value={draft.updatedAt} form="short" />
                {draft.fault && <p>{text('faulty')}</p>}
              </>
            ),
            aside: draft.publishAt ? (
              <Tag tone="accent">
                {text('goesOut')} <DateTime value={draft.publishAt} form="short" />
              </Tag>
            ) : (
              draft.fault && <Tag tone="danger">{text('draft')}</Tag>
            ),
          }))}
        />
      )}
    </Section>
  )
}

/** Pages where one language has changed since the other. */
export const Untranslated = ({ pages }: { pages: WritersPage['untranslated'] }) => {
  const text = useText(editingText)
  return (
    <Section title={text('untranslated')} ruled>
      {pages.length === 0 ? (
        <p>{text('allTranslated')}</p>
      ) : (
        <PlainList
          items={pages.map((page) => ({
            id: page.id,
            title: (
              <Anchor href={addressOf(page)}>
                <Said text={page.name} />
              </Anchor>
            ),
            meta: text(`behind_${page.behind}`),
            aside: (
              <ActionForm
                fields={{ do: 'still-right', kind: page.kind, slug: page.slug }}
                variant="plain"
                small
              >
                {text('stillRight')}
              </ActionForm>
            ),
          }))}
        />
      )}
    </Section>
  )
}
