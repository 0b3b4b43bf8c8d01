import {
  ActionForm,
  Anchor,
  DateTime,
  Disclosure,
  PlainList,
  Said,
  Section,
  Tag,
  useText,
} from '#ui/index.ts'
import { upkeepText } from '../../upkeep/text.ts'
import type { Upkeep } from '../../upkeep/queries.ts'

/** What wants a review soon, and what owners have said. */
export const Reviews = ({ reviews, answers }: Pick<Upkeep, 'reviews' | 'answers'>) => {
  const text = useText(upkeepText)
  const edit = (slug: string, name: { sv: string; en: string }) => (
    <Anchor href={`/admin/catalogue/services/${slug}`}>
      <Said text={name} />
    </Anchor>
  )
  return (
    <>
      <Section title={text('answers')} ruled>
        {answers.length === 0 && <p>{text('noAnswers')}</p>}
        <PlainList
          items={answers.map(({ id, slug, name, comment }) => ({
            id,
            title: edit(slug, name),
            meta: comment,
            aside: (
              <ActionForm fields={{ do: 'settle', checkId: id }} small>
                {text('settle')}
              </ActionForm>
            ),
          }))}
        />
      </Section>
      <Section title={text('reviews')} ruled>
        {reviews.length === 0 && <p>{text('noReviews')}</p>}
        <PlainList
          items={reviews.map(({ id, slug, name, reviewDue, owner, askedAt }) => ({
            id,
            title: edit(slug, name),
            meta: (
              <>
                {text('by')} <DateTime value={reviewDue} form="day" />
                {owner ? ` · ${owner}` : ` · ${text('ownerless')}`}
                {askedAt && (
                  <>
                    {' · '}
                    {text('asked')} <DateTime value={askedAt} form="day" />
                  </>
                )}
              </>
            ),
            aside: owner && (
              <ActionForm fields={{ do: 'ask', slug }} small>
                {text('ask')}
              </ActionForm>
            ),
          }))}
        />
      </Section>
    </>
  )
}

/** Links that are gone; those that could not be tried are told of quietly. */
export const Links = ({ broken, uncertain }: Pick<Upkeep, 'broken' | 'uncertain'>) => {
  const text = useText(upkeepText)
  const item = ({ url, foundOn, reason, verdict }: Upkeep['broken'][number]) => ({
    id: url,
    title: <a href={url}>{url}</a>,
    meta: foundOn.map(({ kind, slug }, index) => (
      <span key={`${kind}-${slug}`}>
        {index > 0 && ', '}
        <Anchor href={`/admin/catalogue/${kind}s/${slug}`}>{slug}</Anchor>
      </span>
    )),
    aside: verdict === 'broken' ? <Tag tone="danger">{text('broken', { reason })}</Tag> : reason,
  })
  return (
    <Section title={text('links')} ruled>
      <p>{text('linksHelp')}</p>
      {broken.length === 0 ? <p>{text('noBroken')}</p> : <PlainList items={broken.map(item)} />}
      {uncertain.length > 0 && (
        <Disclosure summary={text('uncertain', { n: uncertain.length })}>
          <p>{text('uncertainHelp')}</p>
          <PlainList items={uncertain.map(item)} />
        </Disclosure>
      )}
    </Section>
  )
}
