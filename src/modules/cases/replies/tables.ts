import type { Generated, Selectable } from 'kysely'
import { lens } from '#kernel/database/lens.ts'
import type { Text2 } from '#kernel/text.ts'

type CannedReplies = {
  id: Generated<string>
  unitId: string
  teamId: string | null
  title: string
  body: Text2
  waits: boolean
  takes: boolean
  version: Generated<number>
}
export type CannedReply = Selectable<CannedReplies>
export const db = lens<{ cannedReplies: CannedReplies }>()
