import type { Module } from '#kernel/module.ts'
import { headings, said } from '#kernel/personal-data/index.ts'
import { demoFeedback } from './demo.ts'
import { answersDisposal } from './disposal.ts'
import { questionInLetter } from './letter.ts'
import { serviceSatisfaction } from './service-satisfaction.ts'
import { myAnswers, ratingsOf } from './queries.ts'

export const feedback: Module = {
  name: 'feedback',
  disposals: [answersDisposal],
  demo: demoFeedback,
  panels: {
    'case.letter': questionInLetter,
    'case.panel': ratingsOf,
    'my.page': myAnswers,
    'service.facts': serviceSatisfaction,
  },
  personColumns: [{ table: 'responses', column: 'person_id' }],
  personalData: [
    {
      table: 'responses',
      title: said('Vad du tyckte', 'What you thought'),
      columns: ['person_id', 'comment'],
      purpose: said(
        'Att följa upp hur nöjda beställare är, och bli bättre',
        'To follow up how satisfied requesters are, and to do better',
      ),
      basis: 'task',
      seenBy: 'handlers',
      kept: said('Lika länge som ärendet', 'As long as the case'),
      finds: [{ column: 'person_id', erase: { person_id: 'null', comment: 'scrub' } }],
      stays: said(
        'Betyget räknas i enhetens uppföljning, utan att peka på någon.',
        'The rating counts in the unit’s follow-up, without pointing to anybody.',
      ),
      shows: {
        at: headings.at,
        rating: said('Betyg', 'Rating'),
        comment: said('Kommentar', 'Comment'),
      },
    },
  ],
}
