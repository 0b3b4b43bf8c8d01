import { type DemoConversation, demoConversations, openingOf } from './conversations.ts'
import type { Chance } from './chance.ts'

export type Conversation = Pick<
  DemoConversation,
  'service' | 'lang' | 'replies' | 'answers' | 'note'
> & {
  subject: string
  opening: string
}

/** One of the conversations, about one of its subjects. */
export function aConversation(chance: Chance): Conversation {
  const conversation = chance.pick(demoConversations)
  const { subject, message } = openingOf(conversation, chance.below(1_000), chance.below(1_000))
  return { ...conversation, subject, opening: message }
}

/** The services that the conversations are about. */
export const servicesOfDemo = [...new Set(demoConversations.map(({ service }) => service))]
