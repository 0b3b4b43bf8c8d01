export type Hit = {
  kind: string
  recordId: string
  title: string
  url: string
  /** The beginning of its text. */
  snippet: string
  rank: number
  /** Why it was found: its words, the beginning of a word, or a word spelt nearly like it. */
  via: 'stem' | 'prefix' | 'spelling'
}
