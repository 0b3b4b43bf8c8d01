import { headings, type PersonalData, said } from '#kernel/personal-data/index.ts'

const kept = said(
  'Fem år efter att ärendet har avslutats, två år där tjänsten säger tills det inte behövs längre; utan slut där tjänsten säger att det bevaras',
  'Five years after the case has ended, two where its service says until it is no longer needed; for good where its service is kept',
)
const withCase = said('Lika länge som ärendet', 'As long as the case')
const stays = said(
  'Ärendet är en allmän handling. Vad som beställdes och sades står kvar tills det gallras, utan ditt namn.',
  'The case is a public record. What was ordered and said stays until its disposal, without the name.',
)
const number = said('Nummer', 'Number')
const points = said(
  'Pekar sedan bara på en post utan namn.',
  'Then only points to an entry without a name.',
)

/** What cases keep of those who order, and of those who take care of them. */
export const casesPersonalData: PersonalData[] = [
  {
    table: 'cases',
    title: said('Ärenden', 'Cases'),
    columns: ['requester_id', 'ordered_by_id', 'assignee_id', 'answers', 'subject'],
    purpose: said(
      'Att hjälpa till med det som beställdes, och följa upp att det blev gjort',
      'To help with what was asked for, and to follow up that it was done',
    ),
    basis: 'task',
    seenBy: 'handlers',
    kept,
    record: true,
    stays,
    finds: [
      { column: 'requester_id', as: said('som beställare', 'as the requester'), erase: 'keep' },
      {
        column: 'ordered_by_id',
        as: said('beställda åt andra', 'ordered for others'),
        acted: true,
        gives: ['number', 'opened_at', 'state'],
        erase: 'keep',
      },
      {
        column: 'assignee_id',
        as: said('som du tar hand om', 'that you take care of'),
        acted: true,
        gives: ['number', 'opened_at', 'state'],
        erase: 'keep',
      },
    ],
    shows: {
      number,
      opened_at: headings.at,
      subject: said('Ämne', 'Subject'),
      answers: said('Svar i formuläret', 'Answers in the form'),
      state: said('Läge', 'State'),
      delivered_at: said('Levererat', 'Delivered'),
      closed_at: said('Avslutat', 'Closed'),
    },
    blocks: {
      where: { is_open: true },
      why: said(
        'Personen har öppna ärenden. Avsluta dem först.',
        'The person has open cases. Close them first.',
      ),
    },
  },
  {
    table: 'case_messages',
    title: said('Meddelanden i ärenden', 'Messages in cases'),
    columns: ['author_id', 'author_name', 'text'],
    purpose: said('Samtalet om det som beställdes', 'The conversation of the case'),
    basis: 'task',
    seenBy: 'handlers',
    kept: withCase,
    stays,
    finds: [
      {
        column: 'author_id',
        where: { by_requester: true },
        as: said('som du har skrivit', 'that you have written'),
        erase: { author_name: 'nobody' },
      },
      {
        column: 'case_id',
        of: 'cases',
        where: { kind: 'message', by_requester: false },
        as: said('till dig', 'to you'),
        erase: 'keep',
      },
      {
        column: 'author_id',
        where: { by_requester: false },
        as: said('som du har skrivit i andras ärenden', 'that you have written in others’ cases'),
        acted: true,
        gives: ['at', 'kind'],
        erase: { author_name: 'nobody' },
      },
    ],
    shows: {
      at: headings.at,
      author_name: said('Från', 'From'),
      text: said('Text', 'Text'),
      kind: said('Slag', 'Kind'),
    },
    leftOut: said(
      'Interna anteckningar lämnas inte ut här; begär dem hos enheten, som prövar sekretessen.',
      'Internal notes are not given here; ask the unit for them, which tries their secrecy.',
    ),
  },
  {
    table: 'case_outbox',
    title: said('Svar som väntar på att skickas', 'Answers that wait to be sent'),
    columns: ['author_id', 'author_name', 'text'],
    purpose: said(
      'Att kunna ångra ett svar, och skicka det vid en viss tid',
      'To take an answer back, and to send it at a time',
    ),
    basis: 'task',
    seenBy: 'handlers',
    kept: said('Tills det skickas eller kastas', 'Until it is sent or thrown away'),
    record: true,
    finds: [
      {
        column: 'case_id',
        of: 'cases',
        as: said('till dig, ännu inte skickat', 'to you, not sent yet'),
        gives: [],
        erase: 'delete',
      },
      {
        column: 'author_id',
        as: said('som du har skrivit', 'that you have written'),
        acted: true,
        gives: ['made_at', 'kind'],
        erase: 'delete',
      },
    ],
    shows: { made_at: headings.at, kind: said('Slag', 'Kind') },
    leftOut: said(
      'Det som inte är skickat är arbetsmaterial och kan ändras.',
      'What is not sent is working material, and may change.',
    ),
  },
  {
    table: 'case_viewers',
    title: said('Ärenden som visas för dig', 'Cases shown to you'),
    columns: ['person_id'],
    purpose: said(
      'Vem som får läsa ett ärende som bara visas för namngivna personer',
      'Who may read a case that is shown to named persons only',
    ),
    basis: 'task',
    seenBy: 'handlers',
    kept: withCase,
    finds: [{ column: 'person_id', acted: true, erase: 'delete' }],
    shows: { case_id: said('Ärendets id', 'Id of the case') },
  },
  {
    table: 'case_ticks',
    title: said('Steg du har bockat av', 'Steps you have ticked'),
    columns: ['by_id'],
    purpose: said('Vem som gjorde ett steg i checklistan', 'Who did a step of the checklist'),
    basis: 'task',
    seenBy: 'handlers',
    kept: withCase,
    stays: points,
    finds: [{ column: 'by_id', acted: true, erase: 'keep' }],
    shows: { at: headings.at, item_id: said('Steg', 'Step') },
  },
]
