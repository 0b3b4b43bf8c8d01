import type { Module } from '#kernel/module.ts'
import { forgettingMisses } from './misses.ts'

export const search: Module = {
  name: 'search',
  jobs: [forgettingMisses],
  personColumns: [{ table: 'search_documents', column: 'visible_to', searchKeys: true }],
  personalData: [
    {
      table: 'search_documents',
      columns: ['title', 'keywords', 'body'],
      purpose: 'To find cases and services by their words; a copy of the record it points to.',
      kept: 'As long as the record itself; its owner removes both in one transaction.',
      erasure: 'delete',
    },
  ],
}
