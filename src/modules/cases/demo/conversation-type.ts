/** Pieces that make believable cases for one service in one language. */
export type DemoConversation = {
  /** The slug of the service. */
  service: string
  lang: 'sv' | 'en'
  /** What a case may be about; put in place of `{about}` in the openings. */
  about: string[]
  openings: { subject: string; message: string }[]
  /** What staff answer, in order. */
  replies: string[]
  /** What the requester writes between the replies, in order. */
  answers: string[]
  /** Seen by staff only; always in Swedish, the staff's working language. */
  note: string
}

/** An opening about one of the conversation's subjects; any numbers will do. */
export const openingOf = (conversation: DemoConversation, opening: number, about: number) => {
  const { subject, message } = conversation.openings[opening % conversation.openings.length]!
  const matter = conversation.about[about % conversation.about.length]!
  return {
    subject: subject.replace('{about}', matter),
    message: message.replace('{about}', matter),
  }
}
