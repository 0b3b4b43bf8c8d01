import { inLang, type Text2 } from '#kernel/text.ts'
import { DateTime, ListRow, RowList, Section, useLang, useText } from '#ui/index.ts'
import { draftWords } from '../../drafts/text.ts'
import { draftPath } from './paths.ts'

export type Drafts = {
  id: string
  slug: string
  name: Text2
  open: boolean
  subject: string
  updatedAt: Date
}[]

/** Orders that one has begun and kept, to go on with. */
export const MyDrafts = ({ drafts }: { drafts: Drafts }) => {
  const text = useText(draftWords)
  const lang = useLang()
  return (
    <Section level={3} title={text('mine')}>
      <RowList label={text('mine')}>
        {drafts.map(({ id, slug, name, open, subject, updatedAt }) => (
          <ListRow
            key={id}
            href={open ? draftPath(slug, id) : '/services'}
            title={subject || inLang(name, lang).text}
            meta={
              <>
                {inLang(name, lang).text} · {text('keptAt').toLowerCase()}{' '}
                <DateTime value={updatedAt} form="near" />
                {!open && ` · ${text('closed')}`}
              </>
            }
          />
        ))}
      </RowList>
    </Section>
  )
}
