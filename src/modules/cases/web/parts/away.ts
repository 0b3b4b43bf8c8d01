import { longDay } from '#kernel/time.ts'
import type { Away } from '#modules/people/index.ts'
import { useLang, useText } from '#ui/index.ts'
import { words } from '../../text.ts'

/** "borta till och med fredag 4 december, Bo Ek står in" */
export function useAway() {
  const text = useText(words)
  const lang = useLang()
  return ({ untilDay, standIn }: Away) =>
    text('away', { day: longDay(untilDay, lang), name: standIn.name })
}
