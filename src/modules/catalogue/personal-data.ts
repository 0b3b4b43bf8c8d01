import type { PersonColumn } from '#kernel/person-columns.ts'
import { headings, type PersonalData, said } from '#kernel/personal-data/index.ts'

export const cataloguePersonColumns: PersonColumn[] = [
  ...['owner_id', 'approver_id', 'approval_deputy_id'].map((column) => ({
    table: 'services',
    column,
  })),
  { table: 'guide_ticks', column: 'person_id', key: ['guide_id', 'step_id'] },
  { table: 'fact_checks', column: 'person_id' },
  { table: 'drafts', column: 'author_id' },
  { table: 'revisions', column: 'author_id' },
]

const written = (
  table: string,
  sv: string,
  en: string,
  shown: 'slug' | 'published_at',
): PersonalData => ({
  table,
  title: said(sv, en),
  columns: ['author_id'],
  purpose: said('Att kunna fråga den som skrev', 'To be able to ask whoever wrote it'),
  basis: 'task',
  seenBy: 'staff',
  kept: said('Så länge sidan finns', 'As long as the page is there'),
  finds: [{ column: 'author_id', erase: { author_id: 'null' } }],
  shows: shown === 'slug' ? { slug: said('Sida', 'Page') } : { published_at: headings.at },
})

/** What the catalogue keeps of persons: who answers, who approves, who writes, and each reader's ticks. */
export const cataloguePersonalData: PersonalData[] = [
  {
    table: 'services',
    title: said('Tjänster du svarar för eller godkänner', 'Services you answer for or approve'),
    columns: ['owner_id', 'approver_id', 'approval_deputy_id'],
    purpose: said(
      'Att veta vem som ska fråga om sidan stämmer, och vem som godkänner beställningar',
      'To know whom to ask whether the page holds, and who approves orders',
    ),
    basis: 'task',
    seenBy: 'staff',
    kept: said('Tills någon annan tar över tjänsten', 'Until somebody else takes the service over'),
    finds: [
      {
        column: 'owner_id',
        as: said('Svarar för sidan', 'Answers for the page'),
        erase: { owner_id: 'null' },
      },
      {
        column: 'approver_id',
        as: said('Godkänner', 'Approves'),
        erase: { approver_id: 'null' },
      },
      {
        column: 'approval_deputy_id',
        as: said('Godkänner i någons ställe', 'Approves as a deputy'),
        erase: { approval_deputy_id: 'null' },
      },
    ],
    shows: { name: headings.name, updated_at: said('Ändrad', 'Changed') },
  },
  {
    table: 'guide_ticks',
    title: said('Steg du har bockat av i vägledningar', 'Steps you have ticked in guides'),
    columns: ['person_id', 'step_id'],
    purpose: said(
      'Att du kan gå vidare i en vägledning där du var',
      'To let a person go on with a guide where they were',
    ),
    basis: 'task',
    seenBy: 'nobody',
    kept: said(
      'Så länge du är känd på enheten, eller tills du tar bort bocken',
      'As long as the person is known to the unit, or until they take the tick away',
    ),
    finds: [{ column: 'person_id', erase: 'delete' }],
    shows: { ticked_at: headings.at, step_id: said('Steg', 'Step') },
  },
  {
    table: 'fact_checks',
    title: said('Frågor om en sida stämmer', 'Questions whether a page holds'),
    columns: ['person_id', 'comment'],
    purpose: said('Att sidorna stämmer', 'To keep the pages right'),
    basis: 'task',
    seenBy: 'staff',
    kept: said('Två år', 'Two years'),
    term: { column: 'asked_at', days: 730 },
    finds: [{ column: 'person_id', erase: { person_id: 'null', comment: 'scrub' } }],
    shows: { asked_at: headings.at, comment: said('Ditt svar', 'Your answer') },
  },
  written('drafts', 'Utkast du har skrivit', 'Drafts you have written', 'slug'),
  written('revisions', 'Sidor du har publicerat', 'Pages you have published', 'published_at'),
]
