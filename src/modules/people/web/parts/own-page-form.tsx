import type { Refused } from '#kernel/web/pages.ts'
import { Anchor, Button, Form, Hidden, Notice, Page, TextField, useText } from '#ui/index.ts'
import { ownPageText } from '../../sign-in/own-page/text.ts'
import { words } from '../../text.ts'

/** For who has not signed in: asks where to mail the link to one's own page. */
export function OwnPageForm({ refused }: { refused?: Refused | undefined }) {
  const text = useText(ownPageText)
  return (
    <Page title={text('title')} lead={text('lead')} width="read">
      {refused?.code === 'too_many' && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      <Form errors={refused?.errors} values={refused?.values} label={text('ask')}>
        <Hidden name="do" value="mail-link" />
        <TextField
          name="email"
          type="email"
          label={text('email')}
          help={text('help')}
          autoComplete="email"
          required
        />
        <Button>{text('ask')}</Button>
      </Form>
      <p>
        <Anchor href="/sign-in?then=%2Fmy">{text('signIn')}</Anchor>
      </p>
    </Page>
  )
}

/** The answer, the same for every address. */
export function LinkMailed({ email }: { email: string }) {
  const text = useText(words)
  return (
    <Page title={text('linkMailed')} width="read">
      <p>{text('linkMailedText', { email })}</p>
    </Page>
  )
}
