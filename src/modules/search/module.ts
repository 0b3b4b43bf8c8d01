import type { Module } from '#kernel/module.ts'
import { said } from '#kernel/personal-data/index.ts'
import { forgettingMisses } from './misses.ts'

export const search: Module = {
  name: 'search',
  jobs: [forgettingMisses],
  personColumns: [{ table: 'search_documents', column: 'visible_to', searchKeys: true }],
  personalData: [
    {
      table: 'search_documents',
      title: said('Sökregister', 'Search register'),
      columns: ['title', 'keywords', 'body'],
      purpose: said(
        'Att hitta ärenden och tjänster på deras ord',
        'To find cases and services by their words',
      ),
      basis: 'task',
      seenBy: 'handlers',
      kept: said(
        'Lika länge som det som hittas; båda tas bort samtidigt',
        'As long as what is found; both are removed at once',
      ),
      finds: [{ keys: 'visible_to', gives: [], erase: 'keep' }],
      stays: said(
        'En kopia av ärendets ord, som står kvar lika länge som ärendet.',
        'A copy of the words of the case, which stays as long as the case.',
      ),
      shows: {},
      leftOut: said(
        'En kopia av det som står under Ärenden och Meddelanden.',
        'A copy of what stands under Cases and Messages.',
      ),
    },
  ],
}
