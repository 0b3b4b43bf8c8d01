import type { Refused } from '#kernel/web/pages.ts'
import { Button, Form, Hidden, TextField, useText } from '#ui/index.ts'
import { words } from '../../text.ts'

type Props = { then: string; refused?: Refused | undefined }

// What was typed comes back, but never a password.
const typed = ({ refused }: Props) => {
  const email = refused?.values['email']
  return typeof email === 'string' ? { email } : {}
}

export function PasswordForm(props: Props) {
  const text = useText(words)
  return (
    <Form errors={props.refused?.errors} values={typed(props)} label={text('byPassword')}>
      <Hidden name="then" value={props.then} />
      <Hidden name="way" value="password" />
      <EmailField />
      <TextField
        name="password"
        type="password"
        label={text('password')}
        autoComplete="current-password"
        required
      />
      <Button variant="quiet">{text('signIn')}</Button>
    </Form>
  )
}

export function LinkForm(props: Props) {
  const text = useText(words)
  return (
    <Form errors={props.refused?.errors} values={typed(props)} label={text('byLink')}>
      <Hidden name="then" value={props.then} />
      <Hidden name="way" value="link" />
      <EmailField help={text('linkHelp')} />
      <Button>{text('mailLink')}</Button>
    </Form>
  )
}

function EmailField({ help }: { help?: string }) {
  const text = useText(words)
  return (
    <TextField
      name="email"
      type="email"
      label={text('email')}
      autoComplete="username"
      required
      {...(help && { help })}
    />
  )
}
