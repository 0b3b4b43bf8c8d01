import { Buttons, LinkButton, Page, useText } from '#ui/index.ts'
import { orderWords } from './requester-text.ts'

/** A mailed link that opens nothing any more: why, and what to do. */
export const LinkOver = () => {
  const text = useText(orderWords)
  return (
    <Page title={text('linkOver')} lead={text('linkOverText')} width="read">
      <Buttons>
        <LinkButton href="/sign-in">{text('signIn')}</LinkButton>
        <LinkButton href="/ask" variant="quiet">
          {text('askTitle')}
        </LinkButton>
      </Buttons>
    </Page>
  )
}
