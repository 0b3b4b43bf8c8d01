import type { Generated, GeneratedAlways } from 'kysely'
import { lens } from '#kernel/database/lens.ts'
import type { Lang } from '#kernel/text.ts'

type SearchDocuments = {
  id: Generated<string>
  kind: string
  recordId: string
  unitId: string
  visibleTo: string[]
  language: Lang | null
  title: string
  keywords: Generated<string>
  body: Generated<string>
  url: string
  rank: Generated<number>
  updatedAt: Date
  sv: GeneratedAlways<string>
  en: GeneratedAlways<string>
}

export const db = lens<{ searchDocuments: SearchDocuments }>()
