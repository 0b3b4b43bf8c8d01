import { headings, type PersonalData, said } from '#kernel/personal-data/index.ts'
import { draftDays } from './queries.ts'

/** Drafts of orders: nobody's but their writer's, and not for long. */
export const draftsPersonalData: PersonalData = {
  table: 'order_drafts',
  title: said('Utkast till beställningar', 'Drafts of orders'),
  columns: ['person_id', 'email', 'typed'],
  purpose: said(
    'Att du kan gå vidare med en beställning senare, på samma eller en annan enhet',
    'To let a person go on with an order later, on the same or another device',
  ),
  basis: 'task',
  seenBy: 'nobody',
  kept: said(
    `Tills beställningen skickas eller utkastet tas bort, annars ${draftDays} dagar sedan det sparades`,
    `Until the order is sent or the draft removed, otherwise ${draftDays} days after it was saved`,
  ),
  term: { column: 'updated_at', days: draftDays },
  record: true,
  finds: [
    { column: 'person_id', erase: 'delete' },
    { address: 'email', erase: 'delete' },
  ],
  shows: {
    updated_at: said('Sparat', 'Saved'),
    email: headings.address,
    typed: said('Vad du skrev', 'What you wrote'),
  },
}
