import type { Text2 } from '#kernel/text.ts'
import { slugOf } from '../organisation.ts'
import type { OpeningHours } from '../tables.ts'

type Campus = 'lund' | 'malmo' | 'helsingborg'
type Department = 'research-and-learning' | 'med-it'
type DemoRole = 'staff' | 'lead' | 'manager' | 'editor' | 'auditor' | 'administrator'
/** What the catalogue calls an audience. */
type Kind = 'researcher' | 'doctoral-student' | 'postdoc' | 'teacher' | 'student' | 'administrator'

const t = (sv: string, en: string): Text2 => ({ sv, en })

export type DemoStaff = {
  name: string
  email: string
  title: Text2
  /** A team's slug, or null for those who belong to the whole unit. */
  team: string | null
  roles: DemoRole[]
  campus: Campus
  language: 'sv' | 'en'
}

export type DemoRequester = {
  name: string
  email: string
  kind: Kind
  affiliation: Text2
  campus: Campus
  language: 'sv' | 'en'
  /** A second employer, and the address there. */
  also?: { organisation: Text2; title: Text2 }
  addresses?: string[]
}

const days = (from: number, to: number, opens: string, closes: string): OpeningHours[] =>
  Array.from({ length: to - from + 1 }, (_, day) => ({ weekday: from + day, opens, closes }))

const team = (slug: string, department: Department, sv: string, en: string) => ({
  slug,
  department,
  name: t(sv, en),
})

/** The unit whose hub this is: its names, departments, teams and campuses. */
export const demoUnit = {
  slug: 'library-and-ict',
  name: t('Bibliotek & IKT', 'Library & ICT'),
  faculty: t('Medicinska fakulteten', 'Faculty of Medicine'),
  departments: [
    {
      slug: 'research-and-learning' as Department,
      name: t('Stöd till forskning och lärande', 'Support for research and learning'),
      shortName: t('Forskning och lärande', 'Research and learning'),
    },
    {
      slug: 'med-it' as Department,
      name: t('Med IT', 'Med IT'),
      shortName: t('Med IT', 'Med IT'),
    },
  ],
  teams: [
    team('search', 'research-and-learning', 'Sökning och evidens', 'Search and evidence'),
    team('library', 'research-and-learning', 'Biblioteket', 'The library'),
    team('research-data', 'research-and-learning', 'Forskningsdata', 'Research data'),
    team('open-science', 'research-and-learning', 'Öppen vetenskap', 'Open science'),
    team('digital-learning', 'research-and-learning', 'Digitalt lärande', 'Digital learning'),
    team('media', 'research-and-learning', 'Medieproduktion', 'Media production'),
    team('it-support', 'med-it', 'IT-support och AV', 'IT support and AV'),
    team('platforms', 'med-it', 'Lagring och datormiljöer', 'Storage and environments'),
  ],
  campuses: [
    {
      slug: 'lund' as Campus,
      name: t('Lund', 'Lund'),
      library: t('Forum Medicum, Lund', 'Forum Medicum, Lund'),
      hours: [
        ...days(1, 4, '08:00', '20:00'),
        ...days(5, 5, '08:00', '17:00'),
        ...days(6, 6, '10:00', '15:00'),
      ],
    },
    {
      slug: 'malmo' as Campus,
      name: t('Malmö', 'Malmö'),
      library: t('Biblioteket i Malmö', 'The library in Malmö'),
      hours: days(1, 5, '09:00', '17:00'),
    },
    {
      slug: 'helsingborg' as Campus,
      name: t('Helsingborg', 'Helsingborg'),
      library: t('Helsingborgs lasarett', 'Helsingborg Hospital'),
      hours: [...days(1, 4, '09:00', '16:00'), ...days(5, 5, '09:00', '13:00')],
    },
  ],
}

const addressOf = (name: string) =>
  `${slugOf(name.replace(/['’]/g, '')).replaceAll('-', '.')}@example.org`

const member = (
  name: string,
  title: Text2,
  teamSlug: string | null,
  campus: Campus,
  roles: DemoRole[] = ['staff'],
  language: 'sv' | 'en' = 'sv',
): DemoStaff => ({ name, email: addressOf(name), title, team: teamSlug, roles, campus, language })

const librarian = t('Bibliotekarie', 'Librarian')
const contactLibrarian = t('Kontaktbibliotekarie', 'Contact librarian')
const searchSpecialist = t('Sökspecialist', 'Search specialist')
const dataSteward = t('Dataspecialist', 'Data steward')
const technician = t('IT-tekniker', 'IT technician')
const systemsEngineer = t('Systemtekniker', 'Systems engineer')
const producer = t('Medieproducent', 'Media producer')

/** 24 colleagues, all invented. */
export const demoStaff: DemoStaff[] = [
  member('Agneta Furuklint', t('Enhetschef', 'Head of unit'), null, 'lund', ['manager']),
  member('Torvald Ekesåker', t('Avdelningschef', 'Head of department'), 'research-data', 'lund', [
    'staff',
    'lead',
  ]),
  member('Shirin Daneshgar', t('Avdelningschef', 'Head of department'), 'it-support', 'lund', [
    'staff',
    'lead',
  ]),
  member('Maj Lindeskär', t('Kommunikatör', 'Communications officer'), 'open-science', 'lund', [
    'staff',
    'editor',
  ]),
  member('Rutger Ahlesten', t('Revisor', 'Auditor'), null, 'lund', ['auditor']),
  member('Pirjo Kallioranta', t('Systemförvaltare', 'System administrator'), 'platforms', 'lund', [
    'staff',
    'administrator',
  ]),
  member('Ebba Rönnfalk', searchSpecialist, 'search', 'lund'),
  member('Joakim Stenhage', searchSpecialist, 'search', 'malmo'),
  member('Ngozi Adeyinka', searchSpecialist, 'search', 'lund', ['staff'], 'en'),
  member('Siv Brännhult', librarian, 'library', 'lund'),
  member('Amira Haddouche', contactLibrarian, 'library', 'malmo'),
  member('Henning Västersjö', contactLibrarian, 'library', 'helsingborg'),
  member('Klara Mossbäck', dataSteward, 'research-data', 'lund'),
  member('Tomasz Wierzbowicz', dataSteward, 'research-data', 'lund', ['staff'], 'en'),
  member(
    'Ylva Norrgärde',
    t('Rådgivare i öppen vetenskap', 'Open science adviser'),
    'open-science',
    'lund',
  ),
  member(
    'Davor Petrinić',
    t('Utbildningsteknolog', 'Educational technologist'),
    'digital-learning',
    'malmo',
  ),
  member(
    'Lisbet Ålander',
    t('Utbildningsteknolog', 'Educational technologist'),
    'digital-learning',
    'lund',
  ),
  member('Måns Skogsfors', producer, 'media', 'lund'),
  member('Leila Farzaneh', producer, 'media', 'lund'),
  member('Kevin Bergåsa', technician, 'it-support', 'lund'),
  member('Zahra Noorzad', technician, 'it-support', 'malmo'),
  member('Börje Hallqvist', technician, 'it-support', 'helsingborg'),
  member('Elin Tjärnlid', systemsEngineer, 'platforms', 'lund'),
  member('Arjun Velankar', systemsEngineer, 'platforms', 'lund', ['staff'], 'en'),
]

const departments = {
  population: t('Institutionen för befolkningsmedicin', 'Department of Population Medicine'),
  heart: t('Institutionen för hjärta och kärl', 'Department of Heart and Vessels'),
  nerves: t('Institutionen för nervsystem och sinnen', 'Department of Nervous System and Senses'),
  cancer: t('Institutionen för cancer och immunitet', 'Department of Cancer and Immunity'),
  care: t('Institutionen för vård och rehabilitering', 'Department of Care and Rehabilitation'),
  children: t('Institutionen för barn och familj', 'Department of Child and Family'),
  molecules: t('Institutionen för molekylär medicin', 'Department of Molecular Medicine'),
  office: t('Fakultetskansliet', 'Faculty Office'),
}

export type DemoOrganisation = {
  kind: 'faculty-department' | 'hospital-region' | 'other'
  name: Text2
  /** What it was called before, and since when it has its name. */
  before?: { name: Text2; until: string }
  closedOn?: string
}

/** Where those who ask come from, all invented; one has changed its name, one is no more. */
export const demoOrganisations: DemoOrganisation[] = [
  ...Object.values(departments).map((name): DemoOrganisation => ({
    kind: 'faculty-department',
    name,
    ...(name === departments.care && {
      before: {
        name: t('Institutionen för omvårdnad', 'Department of Nursing'),
        until: '2024-01-01',
      },
    }),
  })),
  {
    kind: 'faculty-department',
    name: t('Institutionen för laboratoriemedicin', 'Department of Laboratory Medicine'),
    closedOn: '2025-07-01',
  },
  { kind: 'hospital-region', name: t('Region Sundkusten', 'Sundkusten Region') },
  { kind: 'other', name: t('Annat lärosäte', 'Another university') },
]

const asking =
  (kind: Kind) =>
  (
    name: string,
    department: keyof typeof departments,
    campus: Campus = 'lund',
    language: 'sv' | 'en' = 'sv',
  ): DemoRequester => ({
    name,
    email: addressOf(name),
    kind,
    affiliation: departments[department],
    campus,
    language,
  })

const researcher = asking('researcher')
const doctoral = asking('doctoral-student')
const postdoc = asking('postdoc')
const teacher = asking('teacher')
const student = asking('student')
const administrator = asking('administrator')

const region = t('Region Sydväst, sjukhuset', 'Region South-West, the hospital')
const physician = t('Överläkare', 'Consultant physician')
const nurse = t('Specialistsjuksköterska', 'Specialist nurse')

/** Some are employed by the hospital region too, and have an address there. */
const atHospital = (person: DemoRequester, title: Text2): DemoRequester => ({
  ...person,
  also: { organisation: region, title },
  addresses: [person.email.replace('@', '@region.')],
})

/** 60 people who ask, order and book, all invented. */
export const demoRequesters: DemoRequester[] = [
  researcher('Gunnel Österskog', 'population', 'malmo'),
  atHospital(researcher('Ulf Rydmark', 'heart'), physician),
  atHospital(researcher('Marika Sjöhagen', 'cancer'), physician),
  researcher('Anders Kvarnbrink', 'nerves'),
  researcher('Fatemeh Rostamian', 'molecules', 'lund', 'en'),
  researcher('Per-Olof Granlid', 'population', 'malmo'),
  researcher('Cecilia Hedemark', 'children'),
  researcher('Jonas Aspelid', 'heart', 'malmo'),
  atHospital(researcher('Ingela Torpfalk', 'care'), nurse),
  researcher('Matthias Oberwald', 'nerves', 'lund', 'en'),
  researcher('Birgitta Lönnsjö', 'cancer'),
  researcher('Hassan Al-Khattab', 'molecules'),
  researcher('Viveka Sandhamre', 'population', 'helsingborg'),
  atHospital(researcher('Erik Mårdskog', 'children', 'helsingborg'), physician),
  doctoral('Linnea Fagerhed', 'population', 'malmo'),
  doctoral('Oskar Tallbacke', 'heart'),
  doctoral('Wanjiru Kamande', 'care', 'lund', 'en'),
  doctoral('Sanna Ekskär', 'nerves'),
  doctoral('Xinyi Luo', 'cancer', 'lund', 'en'),
  doctoral('Axel Björnhamn', 'molecules'),
  doctoral('Rojda Demirtaş', 'children', 'malmo'),
  atHospital(doctoral('Frida Vångsjö', 'care', 'helsingborg'), nurse),
  doctoral('Carlos Arriagaza', 'heart', 'malmo', 'en'),
  doctoral('Nils Åkerbrand', 'population'),
  doctoral('Emelie Stråhle', 'cancer'),
  doctoral('Tuva Lingsele', 'nerves', 'helsingborg'),
  postdoc('Giulia Montesardi', 'molecules', 'lund', 'en'),
  postdoc('Hiroto Kanemura', 'nerves', 'lund', 'en'),
  atHospital(postdoc('Anna-Karin Sjövall', 'heart', 'malmo'), physician),
  postdoc('Priya Raghunandan', 'cancer', 'lund', 'en'),
  postdoc('Stefan Ljungmark', 'population', 'malmo'),
  postdoc('Katarzyna Olszewicka', 'children', 'lund', 'en'),
  postdoc('Viktor Nordhalla', 'molecules'),
  postdoc('Mei-Ling Tsao', 'care', 'lund', 'en'),
  teacher('Annika Solhede', 'care'),
  teacher('Magnus Brinkfors', 'nerves'),
  teacher('Yasmin Toumani', 'children', 'malmo'),
  teacher('Kjell Ramsåker', 'heart', 'helsingborg'),
  teacher('Louise Tegelvik', 'care', 'helsingborg'),
  teacher('Petra Hjälmskog', 'population', 'malmo'),
  teacher('Daniel Okwuosa', 'molecules', 'lund', 'en'),
  teacher('Susanne Elgklint', 'care'),
  teacher('Roland Vinterbo', 'cancer'),
  teacher('Camilla Nyhagen', 'children', 'malmo'),
  teacher('Björn Ekelöv', 'nerves'),
  student('Moa Tingsfors', 'care'),
  student('Ali Rezvani', 'care', 'malmo'),
  student('Hugo Svärdskog', 'nerves'),
  student('Selma Bäckhult', 'children', 'malmo'),
  student('Ebrima Jallanding', 'population', 'malmo', 'en'),
  student('Nora Hasselfors', 'care', 'helsingborg'),
  student('William Grenholt', 'heart'),
  student('Ines Carvalhosa', 'molecules', 'lund', 'en'),
  student('Signe Lärkheden', 'care', 'helsingborg'),
  administrator('Monica Fröskog', 'office'),
  administrator('Lars-Göran Hultmark', 'office'),
  administrator('Jasmina Begović-Lind', 'heart', 'malmo'),
  administrator('Eva Stigåker', 'care'),
  administrator('Timo Harjunen', 'population', 'malmo'),
  administrator('Carina Ödeskog', 'children', 'helsingborg'),
]
