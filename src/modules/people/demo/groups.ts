import type { Text2 } from '#kernel/text.ts'

const t = (sv: string, en: string): Text2 => ({ sv, en })

export type DemoGroup = {
  name: Text2
  /** Swedish name of the department, slug of the campus, and names of those who lead and belong. */
  department: string
  campus: 'lund' | 'malmo' | 'helsingborg'
  leader: string | null
  members: string[]
}

/** Invented research groups; one has lost its leader. */
export const demoGroups: DemoGroup[] = [
  {
    name: t('Livsvillkor och hälsa', 'Living Conditions and Health'),
    department: 'Institutionen för befolkningsmedicin',
    campus: 'malmo',
    leader: 'Gunnel Österskog',
    members: ['Per-Olof Granlid', 'Linnea Fagerhed', 'Stefan Ljungmark', 'Timo Harjunen'],
  },
  {
    name: t('Klaffar och flöden', 'Valves and Flows'),
    department: 'Institutionen för hjärta och kärl',
    campus: 'lund',
    leader: 'Ulf Rydmark',
    members: ['Oskar Tallbacke', 'Anna-Karin Sjövall', 'Jasmina Begović-Lind'],
  },
  {
    name: t('Smärta hos äldre', 'Pain in Older People'),
    department: 'Institutionen för vård och rehabilitering',
    campus: 'helsingborg',
    leader: null,
    members: ['Wanjiru Kamande', 'Frida Vångsjö'],
  },
]
