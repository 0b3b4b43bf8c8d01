import type { Generated, Selectable } from 'kysely'
import { lens } from '../database/lens.ts'
import type { Lang } from '../text.ts'

type Letters = {
  id: Generated<string>
  toAddress: string
  toName: string
  fromName: string
  language: Lang
  subject: string
  text: string
  button: { label: string; url: string } | null
  calendar: string | null
  threadId: string | null
  unitId: string | null
  state: 'queued' | 'sent' | 'failed' | 'kept'
  byPerson: Generated<boolean>
  attempts: Generated<number>
  lastError: string | null
  createdAt: Date
  sentAt: Date | null
}
export type LetterRow = Selectable<Letters>
export const db = lens<{ letters: Letters }>()
