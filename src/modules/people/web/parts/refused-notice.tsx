import type { Refused } from '#kernel/web/pages.ts'
import { Notice } from '#ui/index.ts'
import { RaiseRights } from './raise-rights.tsx'

/** Why it did not go through, where no field says so; with the way on where a fresh proof is asked for. */
export function RefusedNotice({ refused, then }: { refused: Refused | undefined; then: string }) {
  if (!refused || Object.keys(refused.errors).length > 0) return null
  return (
    <Notice tone="warn" role="alert">
      <p>{refused.message}</p>
      {refused.code === 'elevation_needed' && (
        <p>
          <RaiseRights then={then} />
        </p>
      )}
    </Notice>
  )
}
