import type { DemoConversation } from './conversation-type.ts'
import { englishConversations } from './conversations-en.ts'
import { swedishConversations } from './conversations-sv.ts'

export { openingOf, type DemoConversation } from './conversation-type.ts'

/** Material for the demo unit's cases: no patients, no real persons. */
export const demoConversations: DemoConversation[] = [
  ...swedishConversations,
  ...englishConversations,
]
