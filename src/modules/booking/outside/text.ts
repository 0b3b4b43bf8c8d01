import { texts } from '#kernel/text.ts'

/** Why a calendar could not be read. */
export const faultWords = texts({
  scheme: { sv: 'adressen är ingen webbadress', en: 'the address is none of the web' },
  private: {
    sv: 'adressen leder till en dator på insidan, se NAVET_OPEN_NETWORKS',
    en: 'the address leads to a machine of this house, see NAVET_OPEN_NETWORKS',
  },
  unreachable: { sv: 'servern går inte att nå', en: 'the server cannot be reached' },
  timeout: { sv: 'servern svarar inte i tid', en: 'the server does not answer in time' },
  too_large: { sv: 'kalendern är större än 10 MB', en: 'the calendar is larger than 10 MB' },
  too_many: {
    sv: 'kalendern har för många tillfällen',
    en: 'the calendar has too many occurrences',
  },
  hops: { sv: 'adressen leder runt i en ring', en: 'the address leads in a circle' },
  denied: {
    sv: 'servern tar inte emot användaren och lösenordet',
    en: 'the server does not accept the user and the password',
  },
  status: { sv: 'servern svarar med ett fel', en: 'the server answers with an error' },
  sealed: {
    sv: 'lösenordet är sparat med en äldre nyckel; anslut kalendern igen',
    en: 'the password was kept with an older key; connect the calendar again',
  },
  no_calendar: { sv: 'där finns ingen kalender', en: 'there is no calendar' },
})

export const outsideText = texts({
  title: { sv: 'Upptagen i andra kalendrar', en: 'Busy in other calendars' },
  about: {
    sv: 'Tider som är upptagna där erbjuds inte här. Bara upptagen eller ledig läses, aldrig vad det gäller.',
    en: 'Times that are busy there are not offered here. Only busy or free is kept, never what it is about.',
  },
  none: { sv: 'Ingen kalender är ansluten.', en: 'No calendar is connected.' },
  ok: { sv: 'Läst', en: 'Read' },
  unread: {
    sv: ['{n} händelse gick inte att läsa', '{n} händelser gick inte att läsa'],
    en: ['{n} event could not be read', '{n} events could not be read'],
  },
  waiting: { sv: 'Läses snart för första gången', en: 'Will be read soon for the first time' },
  faulty: { sv: 'Gick inte att läsa: {fault}', en: 'Could not be read: {fault}' },
  stale: { sv: 'Inga tider erbjuds', en: 'No times are offered' },
  kind: { sv: 'Slag', en: 'Kind' },
  'kind.ics': { sv: 'Adress till en kalender (ICS)', en: 'Address of a calendar (ICS)' },
  'kind.caldav': { sv: 'CalDAV', en: 'CalDAV' },
  url: { sv: 'Adress', en: 'Address' },
  urlHelp: {
    sv: 'Sparas krypterad och visas inte igen.',
    en: 'Kept encrypted, and not shown again.',
  },
  user: { sv: 'Användare', en: 'User' },
  password: { sv: 'Lösenord', en: 'Password' },
  connect: { sv: 'Anslut kalendern', en: 'Connect the calendar' },
  disconnectOf: { sv: 'Ta bort {host}', en: 'Remove {host}' },
})
