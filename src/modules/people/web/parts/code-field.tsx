import { TextField, useText } from '#ui/index.ts'
import { words } from '../../sign-in/text.ts'

/** A one-time code, from the app or from the paper. */
export function CodeField() {
  const text = useText(words)
  return (
    <TextField
      name="code"
      label={text('code')}
      autoComplete="one-time-code"
      size="short"
      required
    />
  )
}
