import type { Refused } from '#kernel/web/pages.ts'
import type { AskedProof } from '#modules/people/sign-in/proof.ts'
import { Button, Form, Hidden, TextField, useText } from '#ui/index.ts'
import { passkeyText } from '../../sign-in/passkeys/text.ts'
import { words } from '../../sign-in/text.ts'
import { ProofField } from './proof-field.tsx'

type Props = {
  proof: AskedProof
  then: string
  refused?: Refused | undefined
  /** Offers a passkey, too. */
  passkey: boolean
  reason?: string | undefined
}

/** Why, and the proof where there is no fresh one; what was typed comes back, but never a secret. */
export function ElevationForm({ proof, then, refused, passkey, reason }: Props) {
  const text = useText(words)
  const own = useText(passkeyText)
  const typed = (refused?.values['reason'] as string | undefined) ?? reason ?? ''
  return (
    <Form errors={refused?.errors['passkey'] ? {} : refused?.errors} values={{ reason: typed }}>
      <Hidden name="then" value={then} />
      <TextField
        name="reason"
        label={text('why')}
        help={text('reasonHelp')}
        maxLength={200}
        required
      />
      <ProofField proof={proof} />
      {proof !== 'sign-in-anew' && <Button>{text('elevate')}</Button>}
      {passkey && (
        <Button name="do" value="ask-passkey" variant="quiet">
          {own('use')}
        </Button>
      )}
    </Form>
  )
}
