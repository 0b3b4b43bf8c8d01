import { DateTime, Notice, useText } from '#ui/index.ts'
import type { EditPage } from '../../editing/edit-page.ts'
import { editingText } from '../../editing/text.ts'

/** Where a page stands on its way: published, being written, waiting for its time, or refused then. */
export const DraftState = ({ draft, done }: Pick<EditPage, 'draft'> & { done: string | null }) => {
  const text = useText(editingText)
  return (
    <>
      {done && (
        <Notice tone="ok" role="status">
          <p>{text('saved')}</p>
        </Notice>
      )}
      {draft?.fault && (
        <Notice tone="danger">
          <p>{text('faulty')}</p>
        </Notice>
      )}
      <Notice tone={draft ? 'note' : 'info'}>
        <p>
          {text(draft ? 'isDraft' : 'isPublished')}{' '}
          {draft?.publishAt && (
            <>
              {text('goesOut')} <DateTime value={draft.publishAt} form="long" />.
            </>
          )}
        </p>
      </Notice>
    </>
  )
}
