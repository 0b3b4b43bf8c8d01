import type { Refused } from '#kernel/web/pages.ts'
import type { Proof } from '#modules/people/sign-in/elevation.ts'
import { Button, Form, Hidden, TextField, useText } from '#ui/index.ts'
import { words } from '../../sign-in/text.ts'
import { CodeField } from './code-field.tsx'

type Props = { proof: Proof; then: string; refused?: Refused | undefined }

/** Why, and the proof where there is no fresh one; what was typed comes back, but never a secret. */
export function ElevationForm({ proof, then, refused }: Props) {
  const text = useText(words)
  const reason = (refused?.values['reason'] as string | undefined) ?? ''
  return (
    <Form errors={refused?.errors} values={{ reason }}>
      <Hidden name="then" value={then} />
      <TextField
        name="reason"
        label={text('why')}
        help={text('reasonHelp')}
        maxLength={200}
        required
      />
      {proof === 'password' && (
        <TextField
          name="password"
          type="password"
          label={text('currentPassword')}
          autoComplete="current-password"
          required
        />
      )}
      {proof === 'code' && <CodeField />}
      <Button>{text('elevate')}</Button>
    </Form>
  )
}
