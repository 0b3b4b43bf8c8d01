import { Anchor, Notice, useText } from '#ui/index.ts'
import { words } from '../../sign-in/text.ts'

type To = { /** The page to come back to. */ then: string }

/** The way to a fresh proof. */
export function RaiseRights({ then }: To) {
  const text = useText(words)
  return (
    <Anchor href={`/admin/elevation?then=${encodeURIComponent(then)}`}>{text('elevate')}</Anchor>
  )
}

/** Says before anything is tried what needs raised rights; nothing to those who have them. */
export function RaiseRightsFirst({
  elevated,
  what,
  then,
}: To & { elevated: boolean; what: string }) {
  if (elevated) return null
  return (
    <Notice>
      <p>
        {what} <RaiseRights then={then} />
      </p>
    </Notice>
  )
}
