import type { Module } from '#kernel/module.ts'
import { demoPlan } from './demo.ts'

export const plan: Module = {
  name: 'plan',
  demo: demoPlan,
  personColumns: [{ table: 'plan_comments', column: 'by_id' }],
  personalData: [
    {
      table: 'plan_comments',
      columns: ['by_id', 'by_name'],
      purpose: 'Who answers for a comment on the plan; shown to those who work in the unit.',
      kept: 'As long as the plan.',
      erasure: 'anonymise',
    },
  ],
}
