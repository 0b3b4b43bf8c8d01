import type { Module } from '#kernel/module.ts'
import { demoFeedback } from './demo.ts'
import { questionInLetter } from './letter.ts'
import { myAnswers, ratingsOf } from './queries.ts'

export const feedback: Module = {
  name: 'feedback',
  demo: demoFeedback,
  panels: { 'case.letter': questionInLetter, 'case.panel': ratingsOf, 'my.page': myAnswers },
  personColumns: [{ table: 'responses', column: 'person_id' }],
  personalData: [
    {
      table: 'responses',
      columns: ['person_id', 'comment'],
      purpose: 'To follow up how satisfied requesters are, and to do better.',
      kept: 'As long as the case.',
      erasure: 'anonymise',
    },
  ],
}
