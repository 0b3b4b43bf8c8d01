import { headings, type PersonalData, said } from '#kernel/personal-data/index.ts'

const asLongAsKnown = said(
  'Så länge personen är känd på enheten',
  'As long as the person is known to the unit',
)

/** Who people are: what the module keeps to know whom it helps. */
export const declaredPersons: PersonalData[] = [
  {
    table: 'people',
    title: said('Vem du är', 'Who you are'),
    columns: [
      ...['id', 'name', 'email', 'kind', 'affiliation', 'title', 'campus_id', 'language'],
      ...['search_key', 'name_key', 'merged_into'],
    ],
    purpose: said(
      'Att veta vem som frågar, och svara på rätt språk',
      'To know who asks, and to answer in the right language',
    ),
    basis: 'task',
    seenBy: 'staff',
    kept: asLongAsKnown,
    finds: [
      {
        column: 'id',
        erase: {
          ...{ name: 'nobody', email: 'address' },
          ...{ kind: 'null', affiliation: 'null', title: 'null', campus_id: 'null' },
        },
      },
    ],
    shows: {
      name: headings.name,
      email: said('E-post', 'E-mail'),
      kind: said('Är', 'Is'),
      affiliation: said('Hör till', 'Belongs to'),
      title: said('Titel', 'Title'),
      language: said('Språk', 'Language'),
      created_at: headings.made,
    },
    stays: said(
      'Posten blir kvar utan namn och adress, så att det som pekar på den inte pekar på fel person.',
      'The entry stays without name and address, so that nothing comes to point to somebody else.',
    ),
  },
  {
    table: 'person_addresses',
    title: said('Adresser', 'Addresses'),
    columns: ['person_id', 'address'],
    purpose: said(
      'Att känna igen dig på vilken av dina adresser som helst',
      'To know a person by any of the addresses that are theirs',
    ),
    basis: 'task',
    seenBy: 'staff',
    kept: asLongAsKnown,
    finds: [{ column: 'person_id', erase: 'delete' }],
    shows: {
      address: headings.address,
      verified_at: said('Visad vara din', 'Shown to be yours'),
      created_at: headings.made,
    },
  },
  {
    table: 'address_requests',
    title: said('Adresser som väntar på bekräftelse', 'Addresses that wait to be confirmed'),
    columns: ['person_id', 'address'],
    purpose: said(
      'Att försäkra sig om att en adress tillhör den som anger den',
      'To make sure that an address belongs to whoever gives it',
    ),
    basis: 'task',
    seenBy: 'nobody',
    kept: said('Två dygn, eller tills de är besvarade', 'Two days, or until they are answered'),
    finds: [{ column: 'person_id', erase: 'delete' }],
    shows: { address: headings.address, asked_at: headings.made, expires_at: headings.until },
  },
  {
    table: 'affiliations',
    title: said('Var du arbetar eller studerar', 'Where you work or study'),
    columns: ['person_id', 'kind', 'organisation', 'title'],
    purpose: said(
      'Att veta för vem enheten arbetar, och vem som svarar för det som beställs',
      'To know for whom the unit works, and who answers for what is ordered',
    ),
    basis: 'task',
    seenBy: 'staff',
    kept: asLongAsKnown,
    finds: [{ column: 'person_id', erase: 'delete' }],
    shows: {
      organisation: said('Hör till', 'Belongs to'),
      kind: said('Som', 'As'),
      title: said('Titel', 'Title'),
      valid_from: said('Från och med', 'From'),
      valid_to: headings.until,
    },
  },
  {
    table: 'group_members',
    title: said('Forskargrupper', 'Research groups'),
    columns: ['person_id'],
    purpose: said(
      'Att veta vem som leder en forskargrupp, beställer åt den och följer dess ärenden',
      'To know who leads a research group, orders for it and follows its cases',
    ),
    basis: 'task',
    seenBy: 'staff',
    kept: said('Så länge gruppen har ärenden', 'As long as the group has cases'),
    finds: [{ column: 'person_id', erase: 'delete' }],
    shows: {
      from_day: said('Från och med', 'From'),
      until_day: said('Före', 'Before'),
      leads: said('Leder gruppen', 'Leads the group'),
    },
  },
  {
    table: 'person_merges',
    title: said('Sammanslagna poster', 'Merged entries'),
    columns: ['kept_id', 'gone_id', 'gone', 'merged_by'],
    purpose: said(
      'Att kunna ångra att två poster togs för samma person',
      'To be able to undo that two entries were taken for one person',
    ),
    basis: 'task',
    seenBy: 'administrators',
    kept: asLongAsKnown,
    finds: [
      { column: 'kept_id', erase: 'delete' },
      { column: 'gone_id', erase: 'delete' },
    ],
    shows: { merged_at: headings.at, gone: said('Adresser då', 'Addresses then') },
  },
  {
    table: 'person_merge_rows',
    title: said('Rader som flyttats vid en sammanslagning', 'Rows that followed a merge'),
    columns: ['key', 'row'],
    purpose: said(
      'Att kunna ta tillbaka precis det som flyttades',
      'To bring back exactly what had followed a merge',
    ),
    basis: 'task',
    seenBy: 'nobody',
    kept: asLongAsKnown,
    finds: [{ column: 'merge_id', of: 'person_merges', gives: [], erase: 'delete' }],
    shows: {},
    leftOut: said(
      'Pekare till rader som redan står under sina egna rubriker.',
      'Pointers to rows that stand under their own headings already.',
    ),
  },
  {
    table: 'distinct_persons',
    title: said('Har samma namn, är en annan', 'Same name, somebody else'),
    columns: ['one_id', 'other_id', 'said_by'],
    purpose: said(
      'Att inte fråga igen om två är samma person',
      'Not to ask again whether two are one person',
    ),
    basis: 'task',
    seenBy: 'administrators',
    kept: asLongAsKnown,
    finds: [
      { column: 'one_id', erase: 'delete' },
      { column: 'other_id', erase: 'delete' },
    ],
    shows: { said_at: headings.at },
  },
  {
    table: 'erasures',
    title: said('Radering', 'Erasure'),
    columns: ['person_id'],
    purpose: said(
      'Att kunna visa att en radering är gjord, utan att spara det som raderades',
      'To show that an erasure was done, without what was erased',
    ),
    basis: 'law',
    seenBy: 'administrators',
    kept: said('Två år', 'Two years'),
    term: { column: 'asked_at', days: 730 },
    finds: [{ column: 'person_id', erase: 'keep' }],
    shows: { asked_at: headings.at, done_at: said('Klart', 'Done') },
    stays: said(
      'Raderingen antecknas utan namn, så att den kan visas.',
      'The erasure is noted without a name, so that it can be shown.',
    ),
  },
]
