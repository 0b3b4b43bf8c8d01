import type { AskedProof } from '#modules/people/sign-in/proof.ts'
import { TextField, useText } from '#ui/index.ts'
import { words } from '../../sign-in/text.ts'
import { CodeField } from './code-field.tsx'

/** What shows anew who one is, where signing in is too long ago. */
export function ProofField({ proof }: { proof: AskedProof }) {
  const text = useText(words)
  if (proof === 'code') return <CodeField />
  if (proof !== 'password') return null
  return (
    <TextField
      name="password"
      type="password"
      label={text('currentPassword')}
      autoComplete="current-password"
      required
    />
  )
}
