import type { setRules } from '../rules/operations.ts'
import { demoThings } from './resources.ts'

type Given = Omit<Parameters<typeof setRules>[1], 'serviceId' | 'needs'>
type DemoRules = Given & {
  service: string
  needs: (Omit<Parameters<typeof setRules>[1]['needs'][number], 'of'> & { of: string[] })[]
}

const hour = 60
const day = 24 * hour
const searchers = ['Ebba Rönnfalk', 'Joakim Stenhage', 'Ngozi Adeyinka']
const contacts = ['Amira Haddouche', 'Henning Västersjö', 'Siv Brännhult']
const named = (...kinds: string[]) =>
  demoThings
    .filter(({ kind, master }) => kinds.includes(kind) && master !== 'outside')
    .map(({ name }) => name.sv)

export const demoRules: DemoRules[] = [
  {
    service: 'search-consultation',
    needs: [{ role: 'who', of: searchers, mode: 'roundRobin', competences: ['systematic-search'] }],
    duration: 45,
    step: 30,
    leadTime: day,
    daysAhead: 60,
    changeUntil: 2 * hour,
    video: 'offered',
  },
  {
    service: 'contact-librarian',
    needs: [{ role: 'who', of: contacts, mode: 'roundRobin' }],
    duration: 30,
    step: 30,
    leadTime: day,
    daysAhead: 60,
    changeUntil: 2 * hour,
    video: 'offered',
  },
  {
    service: 'library-room',
    needs: [{ role: 'where', of: named('room', 'seat') }],
    duration: 2 * hour,
    step: 30,
    daysAhead: 14,
  },
  {
    service: 'borrow-av',
    needs: [{ role: 'what', of: ['Filmväska', 'Konferenshögtalare'] }],
    duration: 4 * hour,
    step: 60,
    leadTime: 2 * day,
    daysAhead: 60,
    changeUntil: day,
    approval: true,
  },
]
