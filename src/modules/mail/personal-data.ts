import { headings, type PersonalData, said } from '#kernel/personal-data/index.ts'

/** What incoming mail keeps of those who write. */
export const mailPersonalData: PersonalData[] = [
  {
    table: 'mailboxes',
    title: said('Enhetens brevlådor', 'Mailboxes of the unit'),
    columns: ['address'],
    purpose: said('Att veta vilken grupp ett mejl är till', 'To know which team an e-mail is for'),
    basis: 'task',
    seenBy: 'administrators',
    kept: said('Så länge enheten har adressen', 'As long as the unit has the address'),
    stays: said('Adressen är enhetens egen.', 'The address is the unit’s own.'),
    finds: [{ address: 'address', erase: 'keep' }],
    shows: { address: headings.address },
  },
  {
    table: 'mails',
    title: said('Mejl som har kommit in', 'E-mails that have come in'),
    columns: [
      ...['from_address', 'from_name', 'recipients', 'subject', 'text', 'quoted', 'signature'],
      ...['envelope_to', 'failed_addresses'],
    ],
    purpose: said(
      'Att inget mejl ska tappas bort, och att svar ska hamna i rätt ärende',
      'To lose no e-mail, and to find the case that an answer belongs to',
    ),
    basis: 'task',
    seenBy: 'handlers',
    kept: said('Två år', 'Two years'),
    term: { column: 'received_at', days: 730 },
    record: true,
    finds: [
      { address: 'from_address', erase: 'delete' },
      {
        mentions: 'text',
        as: said('där din adress står', 'in which your address stands'),
        acted: true,
        gives: ['received_at', 'subject'],
        erase: { text: 'scrub', quoted: 'scrub', signature: 'scrub' },
      },
    ],
    shows: {
      received_at: headings.at,
      from_address: said('Från', 'From'),
      subject: said('Ämne', 'Subject'),
      text: said('Text', 'Text'),
    },
  },
]
