/** A case's own address; `key` is the mailed link's. */
export const casePath = (
  number: string,
  { key, ...search }: Record<string, string | null | undefined> = {},
) => withSearch(`/cases/${number}`, { ...search, key })

/** Where an order is gone on with; `key` opens its draft. */
export const draftPath = (slug: string, key: string, more: Record<string, string> = {}) =>
  withSearch(`/services/${slug}/order`, { draft: key, ...more })

export const receiptPath = ({ number, key }: { number: string; key: string | null }) =>
  withSearch(`/cases/${number}/receipt`, { key })

/** An address with its question; what is empty is left out. */
export function withSearch(path: string, search: Record<string, string | null | undefined>) {
  const pairs = Object.entries(search).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path
}
