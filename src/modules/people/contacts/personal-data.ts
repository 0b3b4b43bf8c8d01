import { type PersonalData, said } from '#kernel/personal-data/index.ts'

const shows = { from_day: said('Från', 'From'), until_day: said('Till', 'Until') }

/** What is kept of contact librarians and their deputies. */
export const declaredContacts: PersonalData = {
  table: 'contacts',
  title: said('Kontaktbibliotekarie', 'Contact librarian'),
  columns: ['person_id', 'deputy_id'],
  purpose: said(
    'Att visa vem man vänder sig till, och vem det var förut',
    'To say whom to turn to, and who it was before',
  ),
  basis: 'task',
  seenBy: 'public',
  kept: said('Så länge personen är känd på enheten', 'As long as the person is known to the unit'),
  finds: [
    { column: 'person_id', erase: 'delete' },
    {
      column: 'deputy_id',
      as: said('som ersättare', 'as deputy'),
      acted: true,
      erase: { deputy_id: 'null' },
    },
  ],
  shows,
}
