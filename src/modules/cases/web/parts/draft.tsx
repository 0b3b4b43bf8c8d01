import { useEffect, useRef, useState } from 'react'
import { useText } from '#ui/index.ts'
import { words } from '../../text.ts'

type DraftProps = {
  /** Case and kind of text. */
  id: string
  /** It has just been sent: forget it. */
  sent: boolean
}

/** Keeps what is typed in this form's text in the browser until it is sent, and says so quietly. */
export const Draft = ({ id, sent }: DraftProps) => {
  const text = useText(words)
  const mark = useRef<HTMLSpanElement>(null)
  const [kept, setKept] = useState(false)
  useEffect(() => {
    const area = mark.current?.closest('form')?.querySelector('textarea')
    if (!area) return
    const key = `navet-draft-${id}`
    if (sent) localStorage.removeItem(key)
    const before = localStorage.getItem(key)
    if (before && area.value === '') area.value = before
    setKept(before !== null && area.value === before)
    const keep = () => {
      if (area.value.trim() === '') localStorage.removeItem(key)
      else localStorage.setItem(key, area.value)
      setKept(area.value.trim() !== '')
    }
    area.addEventListener('input', keep)
    return () => area.removeEventListener('input', keep)
  }, [id, sent])
  return (
    <span className="meta" ref={mark}>
      {kept && text('draftKept')}
    </span>
  )
}
