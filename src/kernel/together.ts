/**
 * Waits for all of what is done at once, as one packet to the database. Of several refusals the one
 * listed first is told, whichever came first.
 */
export async function together<T extends readonly unknown[]>(
  work: readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> {
  const results = await Promise.allSettled<unknown>(work as readonly Promise<unknown>[])
  const reasons = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  )
  if (reasons.length > 0) throw reasons.find((reason) => !isOnlyCarriedAlong(reason)) ?? reasons[0]
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as never
}

/** Another statement of the same transaction had failed before: that one says why. */
const isOnlyCarriedAlong = (reason: unknown) =>
  (reason as { code?: string } | undefined)?.code === '25P02'
