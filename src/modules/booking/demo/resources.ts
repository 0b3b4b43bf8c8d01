import type { addResource } from '../resources/operations.ts'

type Given = Omit<
  Parameters<typeof addResource>[1],
  'unitId' | 'campusIds' | 'parts' | 'personId' | 'name'
>
type Text = { sv: string; en: string }
const t = (sv: string, en: string): Text => ({ sv, en })

const hours = (from: number, to: number, ...spans: [string, string][]) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((weekday) =>
    spans.map(([opens, closes]) => ({ weekday, opens, closes })),
  )
const mornings = hours(1, 5, ['09:00', '12:00'])
const days = hours(1, 5, ['09:00', '12:00'], ['13:00', '16:00'])

type Librarian = {
  name: string
  campuses: string[]
  competences: string[]
  languages: ('sv' | 'en')[]
  hours: Given['hours']
  videoUrl?: string
}
const meets = (room: string) => `https://video.example.org/${room}`

export const librarians: Librarian[] = [
  {
    name: 'Ebba Rönnfalk',
    campuses: ['lund'],
    competences: ['systematic-search', 'statistics'],
    languages: ['sv', 'en'],
    hours: days,
    videoUrl: meets('ebba'),
  },
  {
    name: 'Joakim Stenhage',
    campuses: ['malmo'],
    competences: ['systematic-search'],
    languages: ['sv', 'en'],
    hours: days,
    videoUrl: meets('joakim'),
  },
  {
    name: 'Ngozi Adeyinka',
    campuses: ['lund', 'malmo'],
    competences: ['systematic-search'],
    languages: ['en'],
    hours: mornings,
    videoUrl: meets('ngozi'),
  },
  {
    name: 'Amira Haddouche',
    campuses: ['malmo'],
    competences: ['contact-librarian'],
    languages: ['sv', 'en'],
    hours: days,
    videoUrl: meets('amira'),
  },
  {
    name: 'Henning Västersjö',
    campuses: ['helsingborg'],
    competences: ['contact-librarian'],
    languages: ['sv'],
    hours: hours(1, 4, ['09:00', '15:00']),
    videoUrl: meets('henning'),
  },
  {
    name: 'Siv Brännhult',
    campuses: ['lund'],
    competences: ['contact-librarian'],
    languages: ['sv', 'en'],
    hours: days,
    videoUrl: meets('siv'),
  },
]

type Thing = Given & { campus: string; name: Text; parts?: string[] }
const screen = t(
  'Skärm och höj- och sänkbart bord. Nås med hiss.',
  'Screen and height-adjustable table. Reached by lift.',
)
const room = (campus: string, name: string, more: Partial<Thing> = {}): Thing => ({
  campus,
  kind: 'room',
  name: t(`Grupprum ${name}`, `Group room ${name}`),
  about: screen,
  ...more,
})
const item = (campus: string, sv: string, en: string): Thing => ({
  campus,
  kind: 'item',
  name: t(sv, en),
  bufferAfter: 30,
})

/** Rooms, seats and things; a kit after its parts. */
export const demoThings: Thing[] = [
  room('lund', 'Lejonet', {
    about: t('Åtta platser, skärm, hörslinga.', 'Eight seats, screen, hearing loop.'),
  }),
  room('lund', 'Tranan'),
  room('lund', 'Uttern'),
  room('malmo', 'Kaj'),
  room('malmo', 'Brygga'),
  room('helsingborg', 'Sundet'),
  { campus: 'lund', kind: 'seat', name: t('Ljudisolerat bås 1', 'Soundproof booth 1') },
  { campus: 'lund', kind: 'seat', name: t('Ljudisolerat bås 2', 'Soundproof booth 2') },
  item('lund', 'Kamera', 'Camera'),
  item('lund', 'Trådlös mikrofon', 'Wireless microphone'),
  item('lund', 'Stativ', 'Tripod'),
  item('malmo', 'Konferenshögtalare', 'Conference speaker'),
  {
    campus: 'lund',
    kind: 'kit',
    name: t('Filmväska', 'Film bag'),
    about: t('Kamera, mikrofon och stativ.', 'Camera, microphone and tripod.'),
    parts: ['Kamera', 'Trådlös mikrofon', 'Stativ'],
  },
  {
    campus: 'lund',
    kind: 'room',
    name: t('Hörsal Sjömärket', 'Lecture hall Sjömärket'),
    about: t(
      'Bokas i universitetets schemasystem. Navet visar den men lovar inga tider.',
      'Booked in the university’s timetable system. Navet shows it, and promises no times.',
    ),
    master: 'outside',
    outside: {
      system: 'Schemasystemet',
      way: 'link',
      url: 'https://schema.example.org/sjomarket',
    },
  },
]
