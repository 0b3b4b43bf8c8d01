import { type Declared, headings, type PersonalData, said } from './declaration.ts'

const withRecord = said('Lika länge som det som det hör till', 'As long as what it belongs to')

/** What the kernel's own tables hold of persons; the modules declare theirs in `module.ts`. */
export const kernelPersonalData: PersonalData[] = [
  {
    table: 'events',
    title: said('Händelser', 'Events'),
    columns: ['actor_id', 'actor_name', 'data'],
    purpose: said(
      'Att kunna visa vad som har hänt med ett ärende, och vem som gjorde det',
      'To show what has happened to a record, and who did it',
    ),
    basis: 'law',
    seenBy: 'handlers',
    kept: withRecord,
    finds: [{ column: 'actor_id', acted: true, erase: { actor_name: 'nobody' } }],
    shows: { at: headings.at, name: said('Händelse', 'Event') },
  },
  {
    table: 'audit_log',
    title: said('Spår av ändringar', 'Trail of changes'),
    columns: ['actor_id', 'actor_name'],
    purpose: said(
      'Att kunna säga vem som ändrade vad och när',
      'To be able to say who did what to which, and when',
    ),
    basis: 'law',
    seenBy: 'nobody',
    kept: said(
      'Lika länge som det som ändrades, minst två år',
      'As long as what was changed, and at least two years',
    ),
    finds: [{ column: 'actor_id', acted: true, erase: { actor_name: 'nobody' } }],
    shows: { at: headings.at, operation: said('Ändring', 'Change') },
  },
  {
    table: 'letters',
    title: said('Mejl', 'E-mails'),
    columns: ['to_address', 'to_name', 'subject', 'text', 'button', 'calendar'],
    purpose: said(
      'Att veta vad som har skickats, och kunna skicka igen när mejlservern varit borta',
      'To know what was sent to whom, and to send it again when the mail server was away',
    ),
    basis: 'task',
    seenBy: 'administrators',
    kept: said('Två år', 'Two years'),
    term: { column: 'created_at', days: 730 },
    finds: [
      { address: 'to_address', erase: 'delete' },
      {
        record: 'thread_id',
        as: said('till andra om dina ärenden', 'to others about your cases'),
        gives: [],
        erase: { to_name: 'scrub', subject: 'scrub', text: 'scrub', calendar: 'scrub' },
      },
    ],
    shows: {
      created_at: headings.at,
      to_address: said('Till', 'To'),
      subject: said('Ämne', 'Subject'),
      text: said('Text', 'Text'),
    },
  },
  {
    table: 'links',
    title: said('Länkar i mejl', 'Mailed links'),
    columns: ['person_id'],
    purpose: said(
      'Att veta vem en mejlad länk är till för',
      'To know whom a mailed link was made for',
    ),
    basis: 'task',
    seenBy: 'nobody',
    kept: said('Tills länken har gått ut', 'Until the link has run out'),
    finds: [
      { column: 'person_id', erase: 'delete' },
      { record: 'record_id', gives: [], erase: 'delete' },
    ],
    shows: {
      created_at: headings.made,
      expires_at: headings.until,
      purpose: said('Till', 'For'),
    },
  },
  {
    table: 'files',
    title: said('Filer', 'Files'),
    columns: ['name', 'uploaded_by'],
    purpose: said('Att visa vem som bifogade en fil', 'To show who added a file to a record'),
    basis: 'task',
    seenBy: 'handlers',
    kept: withRecord,
    stays: said(
      'Filen är en del av ärendet, som är en allmän handling, tills det gallras.',
      'The file is part of the case, which is a public record until its disposal.',
    ),
    finds: [{ column: 'uploaded_by', erase: 'keep' }],
    shows: { created_at: headings.made, name: headings.name, size: said('Byte', 'Bytes') },
  },
  {
    table: 'idempotency_keys',
    title: said('Svar som kan upprepas', 'Answers that can be repeated'),
    columns: ['scope', 'response'],
    purpose: said(
      'Att svara likadant när ett program frågar om samma sak igen',
      'To answer a repeated request as the first time',
    ),
    basis: 'task',
    seenBy: 'nobody',
    kept: said('Ett dygn', '24 hours'),
    finds: [{ mentions: 'response', gives: [], erase: 'delete' }],
    shows: {},
    leftOut: said(
      'Kopior av svar till program, borta inom ett dygn.',
      'Copies of answers to programs, gone within a day.',
    ),
  },
]

/** The declarations of the kernel and of these modules, lowest first. */
export const declaredBy = (
  modules: { readonly name: string; readonly personalData: PersonalData[] }[],
): Declared[] =>
  [{ name: 'kernel', personalData: kernelPersonalData }, ...modules].flatMap(
    ({ name, personalData }) => personalData.map((one) => ({ ...one, module: name })),
  )
