import { useEffect, useState } from 'react'
import { Anchor, useText } from '#ui/index.ts'
import { words } from '../../text.ts'

const everyMinute = 60_000

/** New cases are told of, and come into the list when that is asked for. */
export const News = ({ since, href }: { since: string; href: string }) => {
  const text = useText(words)
  const [n, setN] = useState(0)
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return
      // Offline for a while: the next minute asks again.
      const answer = await fetch(`/cases/news?since=${encodeURIComponent(since)}`).catch(() => null)
      if (answer?.ok) setN(((await answer.json()) as { n: number }).n)
    }
    const timer = setInterval(look, everyMinute)
    return () => clearInterval(timer)
  }, [since])
  return (
    <div role="status">
      {n > 0 && (
        <p className="meta">
          {text('news', { n })} · <Anchor href={href}>{text('newsShow')}</Anchor>
        </p>
      )}
    </div>
  )
}
