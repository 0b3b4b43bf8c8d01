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

/** One row: a number that rises with each change of what is published or of the synonyms. */
type SearchHouse = { id: boolean; version: number }
type SearchSynonyms = {
  id: Generated<string>
  unitId: string
  words: string[]
  version: Generated<number>
  createdAt: Date
  updatedAt: Date
}
type SearchMisses = {
  unitId: string
  words: string
  times: Generated<number>
  firstOn: string
  lastOn: string
}

export const db = lens<{
  searchDocuments: SearchDocuments
  searchHouse: SearchHouse
  searchSynonyms: SearchSynonyms
  searchMisses: SearchMisses
}>()
