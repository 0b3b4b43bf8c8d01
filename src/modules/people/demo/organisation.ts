import type { Role } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'

type Part = { slug: string; name: Text2 }
export type DemoUnit = Part & {
  faculty: Text2
  departments: (Part & { teams: Part[] })[]
  campuses: Part[]
}
export type DemoOrganisationPerson = {
  name: string
  email: string
  language: 'sv' | 'en'
  campus: string
  kind?: string
  title?: Text2
  affiliation?: Text2
  /** None: a requester. */
  role?: Exclude<Role, 'requester'>
  department?: string
  team?: string
}

const part = (slug: string, sv: string, en: string): Part => ({ slug, name: { sv, en } })

export const demoUnit: DemoUnit = {
  ...part('library-and-ict', 'Bibliotek & IKT', 'Library & ICT'),
  faculty: { sv: 'Medicinska fakulteten', en: 'Faculty of Medicine' },
  departments: [
    {
      ...part('research-and-learning', 'Stöd för forskning och lärande', 'Support for Research and Learning'),
      teams: [
        part('search', 'Sökuppdrag', 'Search commissions'),
        part('library', 'Biblioteket', 'The library'),
        part('open-science', 'Öppen vetenskap', 'Open science'),
        part('research-data', 'Forskningsdata', 'Research data'),
        part('digital-learning', 'Digitalt lärande', 'Digital learning'),
        part('media', 'Medieproduktion', 'Media production'),
      ],
    },
    {
      ...part('med-it', 'Med IT', 'Med IT'),
      teams: [
        part('it-support', 'IT-support', 'IT support'),
        part('platforms', 'Plattformar', 'Platforms'),
      ],
    },
  ],
  campuses: [
    part('lund', 'Lund', 'Lund'),
    part('malmo', 'Malmö', 'Malmö'),
    part('helsingborg', 'Helsingborg', 'Helsingborg'),
  ],
}

const staff = (
  name: string,
  email: string,
  role: Exclude<Role, 'requester'>,
  department?: string,
  team?: string,
): DemoOrganisationPerson => ({
  name,
  email: `${email}@example.org`,
  language: 'sv',
  campus: 'lund',
  role,
  ...(department && { department }),
  ...(team && { team }),
})

export const demoPeople: DemoOrganisationPerson[] = [
  staff('Anna Lindqvist', 'anna.lindqvist', 'staff', 'research-and-learning', 'search'),
  staff('Bo Ekdahl', 'bo.ekdahl', 'lead', 'research-and-learning', 'research-data'),
  staff('Cecilia Norén', 'cecilia.noren', 'staff', 'med-it', 'it-support'),
  staff('David Åkesson', 'david.akesson', 'lead', 'med-it', 'platforms'),
  staff('Eva Sjöstrand', 'eva.sjostrand', 'editor', 'research-and-learning'),
  staff('Marianne Holm', 'marianne.holm', 'manager'),
  staff('Gunnar Alm', 'gunnar.alm', 'auditor'),
  staff('Rasmus Berg', 'rasmus.berg', 'administrator'),
  {
    name: 'Mira Sandell',
    email: 'mira.sandell@example.org',
    language: 'sv',
    campus: 'malmo',
    kind: 'researcher',
  },
  {
    name: 'Thomas Whitfield',
    email: 'thomas.whitfield@example.org',
    language: 'en',
    campus: 'lund',
    kind: 'doctoral-student',
  },
]
