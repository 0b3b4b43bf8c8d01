import type { Module } from '#kernel/module.ts'
import { headings, said } from '#kernel/personal-data/index.ts'
import { demoPlan } from './demo.ts'

export const plan: Module = {
  name: 'plan',
  demo: demoPlan,
  personColumns: [{ table: 'plan_comments', column: 'by_id' }],
  personalData: [
    {
      table: 'plan_comments',
      title: said('Kommentarer till planen', 'Comments on the plan'),
      columns: ['by_id', 'by_name'],
      purpose: said('Vem som svarar för en kommentar', 'Who answers for a comment on the plan'),
      basis: 'task',
      seenBy: 'staff',
      kept: said('Lika länge som planen', 'As long as the plan'),
      finds: [{ column: 'by_id', erase: { by_id: 'null', by_name: 'nobody' } }],
      stays: said('Kommentaren hör till planen.', 'The comment belongs to the plan.'),
      shows: { at: headings.at, text: said('Text', 'Text') },
    },
  ],
}
