import type { Refused } from '#kernel/web/pages.ts'
import { ActionForm, Button, Form, Hidden, Section, TextField, useText } from '#ui/index.ts'
import { words } from '../../sign-in/text.ts'

type Props = { has: boolean; refused?: Refused | undefined }

/** Changes one's password, or asks for the link by which one gets the first. */
export function PasswordSection({ has, refused }: Props) {
  const text = useText(words)
  const errors = refused?.values['do'] === 'password' ? refused.errors : undefined
  return (
    <Section title={text('password')} ruled>
      {has ? (
        <Form errors={errors} label={text('changePassword')}>
          <Hidden name="do" value="password" />
          <TextField
            name="current"
            type="password"
            label={text('currentPassword')}
            autoComplete="current-password"
            required
          />
          <NewPassword />
          <Button variant="quiet">{text('changePassword')}</Button>
        </Form>
      ) : (
        <>
          <p>{text('noPassword')}</p>
          <ActionForm fields={{ do: 'mail-reset' }}>{text('mailReset')}</ActionForm>
        </>
      )}
    </Section>
  )
}

export function NewPassword() {
  const text = useText(words)
  return (
    <TextField
      name="password"
      type="password"
      label={text('newPassword')}
      help={text('passwordHelp')}
      autoComplete="new-password"
      required
    />
  )
}
