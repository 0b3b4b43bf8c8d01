import { headings, type PersonalData, said } from '#kernel/personal-data/index.ts'

const when = said('Tid', 'Time')

/** What bookings keep of those who book, and of those who can be booked. */
export const bookingPersonalData: PersonalData[] = [
  {
    table: 'resources',
    title: said('Att boka dig', 'Booking you'),
    columns: [
      'person_id',
      'name',
      'slug',
      'about',
      'competences',
      'languages',
      'hours',
      'video_url',
    ],
    purpose: said(
      'Att veta vem av medarbetarna som går att boka, för vad och när',
      'To know who of the staff can be booked, for what and when',
    ),
    basis: 'task',
    seenBy: 'public',
    kept: said(
      'Så länge personen arbetar på enheten och har bokningar',
      'As long as the person works in the unit and has bookings',
    ),
    finds: [
      {
        column: 'person_id',
        erase: { name: 'nobody-in-both', slug: 'slug', about: 'null', video_url: 'null' },
      },
    ],
    stays: said(
      'Gamla bokningar pekar på den som bokades, sedan utan namn.',
      'Old bookings point to whoever was booked, then without a name.',
    ),
    shows: {
      created_at: headings.made,
      name: headings.name,
      about: said('Beskrivning', 'Description'),
      competences: said('Kan', 'Competences'),
      languages: said('Språk', 'Languages'),
      hours: said('Tider', 'Hours'),
      video_url: said('Videolänk', 'Video link'),
    },
  },
  {
    table: 'bookings',
    title: said('Bokningar', 'Bookings'),
    columns: ['requester_id', 'booked_by_id', 'answers', 'note', 'reason'],
    purpose: said(
      'Att hålla tiden åt den som bokade, och förbereda mötet',
      'To keep a time for whoever booked it, and to prepare the meeting',
    ),
    basis: 'task',
    seenBy: 'handlers',
    kept: said(
      'Fem år efter bokad tid, två år där tjänsten säger tills det inte behövs längre; utan slut där tjänsten säger att det bevaras',
      'Five years after the time that was booked, two where its service says until it is no longer needed; for good where its service is kept',
    ),
    record: true,
    stays: said(
      'Bokningen är en allmän handling och står kvar tills den gallras, utan namn.',
      'The booking is a public record and stays until its disposal, without a name.',
    ),
    finds: [
      { column: 'requester_id', as: said('åt dig', 'for you'), erase: 'keep' },
      {
        column: 'booked_by_id',
        as: said('som du gjort åt andra', 'that you made for others'),
        acted: true,
        gives: ['starts_at', 'state'],
        erase: 'keep',
      },
    ],
    shows: {
      starts_at: when,
      ends_at: said('Till', 'Until'),
      state: said('Läge', 'State'),
      answers: said('Svar i formuläret', 'Answers in the form'),
      note: said('Meddelande', 'Message'),
      reason: said('Skäl', 'Reason'),
    },
  },
  {
    table: 'waits',
    title: said('Tider du väntar på', 'Times you wait for'),
    columns: ['person_id'],
    purpose: said(
      'Att kunna erbjuda en tid som blir ledig',
      'To offer a time that becomes free to whoever waits for one',
    ),
    basis: 'task',
    seenBy: 'handlers',
    kept: said('Ett år', 'A year'),
    term: { column: 'created_at', days: 365 },
    finds: [{ column: 'person_id', erase: 'delete' }],
    shows: { created_at: headings.made, from_day: said('Från', 'From'), until_day: headings.until },
  },
  {
    table: 'calendar_feeds',
    title: said('Din kalenderadress', 'Your calendar address'),
    columns: ['person_id'],
    purpose: said(
      'Att visa bokningar i din kalender',
      'To show bookings in the calendar of who asked for it',
    ),
    basis: 'task',
    seenBy: 'nobody',
    kept: said('Tills adressen tas bort', 'Until the address is withdrawn'),
    finds: [{ column: 'person_id', erase: 'delete' }],
    shows: { created_at: headings.made },
  },
  {
    table: 'calendar_connections',
    title: said('Din kalender i ett annat system', 'Your calendar in another system'),
    columns: ['person_id', 'host', 'user_name', 'secret'],
    purpose: said(
      'Att inte erbjuda tider då du är upptagen',
      'To offer no times when you are busy',
    ),
    basis: 'task',
    seenBy: 'handlers',
    kept: said('Tills kalendern kopplas från', 'Until the calendar is disconnected'),
    finds: [{ column: 'person_id', erase: 'delete' }],
    shows: {
      created_at: headings.made,
      host: said('Server', 'Server'),
      user_name: said('Användare', 'User'),
    },
  },
]
