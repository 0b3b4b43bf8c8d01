import type { Refused } from '#kernel/web/pages.ts'
import { LinkButton, Notice, useText } from '#ui/index.ts'
import { personsText } from '../../persons/text.ts'

/** Why it did not go through, where no field says so; with the way on where a fresh proof is asked for. */
export function RefusedNotice({ refused, then }: { refused: Refused | undefined; then: string }) {
  const text = useText(personsText)
  if (!refused || Object.keys(refused.errors).length > 0) return null
  return (
    <Notice tone="warn" role="alert">
      <p>{refused.message}</p>
      {refused.code === 'elevation_needed' && (
        <LinkButton
          href={`/admin/elevation?then=${encodeURIComponent(then)}`}
          variant="quiet"
          small
        >
          {text('elevate')}
        </LinkButton>
      )}
    </Notice>
  )
}
