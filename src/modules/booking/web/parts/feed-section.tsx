import { ActionForm, Buttons, Section, useText } from '#ui/index.ts'
import { adminText } from './admin-text.ts'

/** A calendar feed: make its secret address, replace it, close it. */
export const FeedSection = ({ has }: { has: boolean }) => {
  const text = useText(adminText)
  return (
    <Section title={text('feed')}>
      <p>{text('feedText')}</p>
      <Buttons>
        <ActionForm fields={{ do: 'make-feed' }} variant="quiet">
          {text(has ? 'renewFeed' : 'makeFeed')}
        </ActionForm>
        {has && (
          <ActionForm fields={{ do: 'withdraw-feed' }} variant="quiet">
            {text('withdrawFeed')}
          </ActionForm>
        )}
      </Buttons>
    </Section>
  )
}
