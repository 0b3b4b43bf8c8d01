import { useEffect, useState } from 'react'
import { readability } from '#engines/readability/index.ts'
import { useText } from '#ui/index.ts'
import { editingText } from '../../editing/text.ts'

/** How hard the text of a field is to read: as it was sent, and with scripts as it is typed. */
export function Lix({ of, text }: { of: string; text: string }) {
  const say = useText(editingText)
  const [typed, setTyped] = useState(text)
  useEffect(() => {
    const field = document.querySelector<HTMLTextAreaElement>(`textarea[name="${of}"]`)
    const read = () => setTyped(field!.value)
    field?.addEventListener('input', read)
    return () => field?.removeEventListener('input', read)
  }, [of])
  const found = readability(typed)
  return found && <>{say('lix', { lix: Math.round(found.lix), level: say(found.level) })}</>
}
