import { State, useText } from '#ui/index.ts'
import { words } from '../../text.ts'

const tones = { queued: 'waiting', sent: 'done', failed: 'danger', kept: 'neutral' } as const

/** Where a letter is: word, shape and colour. */
export const LetterState = ({ state }: { state: keyof typeof tones }) => {
  const text = useText(words)
  return <State tone={tones[state]}>{text(`letter.${state}`)}</State>
}
