import { isRouteErrorResponse, useRouteError, useSearchParams } from 'react-router'
import { Buttons, LinkButton, Page, useText } from '#ui/index.ts'
import { orderWords } from './requester-text.ts'

/** A mailed link that opens nothing any more says what to do; every other fault is the root's page. */
export function LinkOver() {
  const text = useText(orderWords)
  const error = useRouteError()
  const [search] = useSearchParams()
  if (!(isRouteErrorResponse(error) && error.status === 404 && search.has('key'))) throw error
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
