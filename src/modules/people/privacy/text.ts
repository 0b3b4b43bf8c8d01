import { texts } from '#kernel/text.ts'

/** What the register calls the modules. */
export const moduleWords = texts({
  kernel: { sv: 'Gemensamt', en: 'In common' },
  people: { sv: 'Personer och inloggning', en: 'People and sign-in' },
  search: { sv: 'Sökning', en: 'Search' },
  indicators: { sv: 'Mått', en: 'Indicators' },
  catalogue: { sv: 'Tjänster och formulär', en: 'Services and forms' },
  cases: { sv: 'Ärenden', en: 'Cases' },
  feedback: { sv: 'Omdömen', en: 'Ratings' },
  plan: { sv: 'Verksamhetsplanen', en: 'The operations plan' },
  booking: { sv: 'Bokning', en: 'Booking' },
  mail: { sv: 'Inkommande mejl', en: 'Incoming e-mail' },
  admin: { sv: 'Administration', en: 'Administration' },
})

export const privacyText = texts({
  my: { sv: 'Mina sidor', en: 'My pages' },
  admin: { sv: 'Administration', en: 'Administration' },
  people: { sv: 'Personer', en: 'People' },
  myData: { sv: 'Det här sparas om dig', en: 'What is kept about you' },
  myDataLead: {
    sv: 'Varför det sparas, vem som ser det och hur länge. Allt annat finns inte här.',
    en: 'Why it is kept, who sees it, and for how long. There is nothing else.',
  },
  getIt: { sv: 'Hämta allt', en: 'Get all of it' },
  getItText: {
    sv: 'Varje uppgift om dig, i en fil. Andras uppgifter och interna anteckningar är inte med.',
    en: 'Everything about you, in one file. Other people’s data and internal notes are not in it.',
  },
  asHtml: { sv: 'Att läsa (HTML)', en: 'To read (HTML)' },
  asJson: { sv: 'För program (JSON)', en: 'For programs (JSON)' },
  wrong: { sv: 'Är något fel?', en: 'Is something wrong?' },
  wrongText: {
    sv: 'Namn och språk ändrar du själv. Det andra ändrar enheten: skriv vad som är fel.',
    en: 'You change your name and language yourself. The unit changes the rest: write what is wrong.',
  },
  changeOwn: { sv: 'Ändra namn och språk', en: 'Change name and language' },
  ask: { sv: 'Skriv till enheten', en: 'Write to the unit' },
  goAway: { sv: 'Vill du bli raderad?', en: 'Do you want to be erased?' },
  goAwayText: {
    sv: 'Skriv till enheten. Det som är allmän handling står kvar tills det gallras, men utan ditt namn.',
    en: 'Write to the unit. What is a public record stays until its disposal, but without your name.',
  },
  what: { sv: 'Vad', en: 'What' },
  purpose: { sv: 'Varför', en: 'Why' },
  basis: { sv: 'Rättslig grund', en: 'Legal basis' },
  columns: { sv: 'Uppgifter', en: 'Data' },
  seenBy: { sv: 'Vem ser det', en: 'Who sees it' },
  keptFor: { sv: 'Hur länge', en: 'How long' },
  erasure: { sv: 'Vid radering', en: 'At erasure' },
  stays: { sv: 'Varför det står kvar', en: 'Why it stays' },
  rows: { sv: ['{n} rad', '{n} rader'], en: ['{n} row', '{n} rows'] },
  yes: { sv: 'ja', en: 'yes' },
  no: { sv: 'nej', en: 'no' },
  register: { sv: 'Registerförteckning', en: 'Register of processing' },
  registerLead: {
    sv: 'Alla behandlingar av personuppgifter i {unit}, enligt artikel 30. Gjord av det som modulerna säger om sina tabeller.',
    en: 'All processing of personal data in {unit}, as article 30 asks. Made from what the modules say of their tables.',
  },
  disposed: { sv: 'Gallrat', en: 'Disposed of' },
  disposedLead: {
    sv: 'Ärenden och bokningar går varje natt när deras tid är ute, med allt som hör till dem. Siffrorna i planen står kvar.',
    en: 'Cases and bookings go every night when their time is over, with all that belongs to them. The plan’s figures stay.',
  },
  disposedNone: { sv: 'Inget är gallrat än.', en: 'Nothing has been disposed of yet.' },
  day: { sv: 'Dag', en: 'Day' },
  count: { sv: 'Antal', en: 'Number' },
  retention: { sv: 'Gallringsfrist', en: 'Retention' },
  'retention.short': { sv: 'två år', en: 'two years' },
  'retention.ordinary': { sv: 'fem år', en: 'five years' },
  'retention.keep': { sv: 'bevaras', en: 'kept for good' },
  registerFile: { sv: 'registerforteckning', en: 'register-of-processing' },
  csv: { sv: 'Hämta som CSV', en: 'Get as CSV' },
  json: { sv: 'Hämta som JSON', en: 'Get as JSON' },
  erase: { sv: 'Radera {name}', en: 'Erase {name}' },
  eraseLink: { sv: 'Radera personen', en: 'Erase the person' },
  eraseLead: {
    sv: 'Det går inte att ångra. Läs först vad som händer.',
    en: 'It cannot be undone. First read what will happen.',
  },
  blocked: { sv: 'Personen kan inte raderas än', en: 'The person cannot be erased yet' },
  'fate.delete': { sv: 'Det här raderas', en: 'This is deleted' },
  'fate.anonymise': { sv: 'Det här blir kvar utan namn', en: 'This stays without a name' },
  'fate.keep': { sv: 'Det här står kvar', en: 'This stays' },
  nothing: { sv: 'Ingenting.', en: 'Nothing.' },
  backups: {
    sv: 'I säkerhetskopior finns uppgifterna kvar tills kopian är utbytt.',
    en: 'Backups hold the data until they are replaced.',
  },
  sure: { sv: 'Jag har läst det och vill radera', en: 'I have read this and want to erase' },
  eraseButton: { sv: 'Radera för alltid', en: 'Erase for good' },
  erased: { sv: 'Personen är raderad.', en: 'The person is erased.' },
  notYours: {
    sv: 'Personen arbetar på en enhet som du inte administrerar.',
    en: 'The person works in a unit that you do not administer.',
  },
})

/** What erasure does to a table's rows. */
export const fateWords = texts({
  delete: { sv: 'raderas', en: 'deleted' },
  anonymise: { sv: 'blir kvar utan namn', en: 'stays without a name' },
  keep: { sv: 'står kvar', en: 'stays' },
})
