// Free times out of opening hours and bookings, beside looking at every start of every resource one by one.
import {
  findSlots,
  ianaZone,
  type Opening,
  type Question,
  type Resource,
} from '#engines/slots/index.ts'
import { printMachine } from './parts/machine.ts'
import { figure, printTable } from './parts/table.ts'

const day = 86_400_000
const quarter = 15 * 60_000
const zone = 'Europe/Stockholm'
const hours = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '16:30' },
]
const opening: Opening = { zone, weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours } }
const from = new Date('2026-01-01T00:00:00Z')

/** Bookings strewn over the days by a fixed sequence, some of them over one another. */
const made = (n: number, bookings: number, days: number): Resource[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `r${i}`,
    opening,
    bufferAfter: 15,
    taken: Array.from({ length: bookings }, (_unused, j) => {
      const at = from.getTime() + ((i * 7919 + j * 104_729) % (days * 96)) * quarter
      return { start: new Date(at), end: new Date(at + 4 * quarter) }
    }),
  }))

const asked = (resources: Resource[], days: number, needs: Question['needs']): Question => ({
  rules: { duration: 45, step: 15, zone },
  needs,
  resources,
  now: from,
  from,
  to: new Date(from.getTime() + days * day),
  limit: 1e6,
})

/** What a loop without spans does: for each start, each resource, each booking. */
function naive({ resources, from: first, to, rules }: Question): number {
  const wall = ianaZone(zone)!
  const length = rules.duration * 60_000
  let found = 0
  for (let start = first.getTime(); start < to.getTime(); start += quarter)
    if (resources.some((it) => isOpen(wall.wallOf(start), length) && isFree(it, start, length)))
      found++
  return found
}

function isOpen(wall: number, length: number) {
  const weekday = new Date(wall).getUTCDay()
  const [start, end] = [wall % day, (wall % day) + length]
  const isIn = ({ from: opens, to }: (typeof hours)[number]) =>
    start >= Date.parse(`1970-01-01T${opens}Z`) && end <= Date.parse(`1970-01-01T${to}Z`)
  return weekday > 0 && weekday < 6 && hours.some(isIn)
}

const isFree = ({ taken }: Resource, start: number, length: number) =>
  !taken.some((it) => start < it.end.getTime() && it.start.getTime() < start + length + quarter)

const idsOf = (resources: Resource[]) => resources.map(({ id }) => id)
const year = made(200, 250, 365)
const people = made(20, 2_000, 365)
const rooms = made(5, 2_000, 365).map((it) => ({ ...it, id: `room-${it.id}` }))
const questions: [string, Question][] = [
  [
    'a year, any of 200 with 250 bookings each',
    asked(year, 365, [{ role: 'who', of: idsOf(year), mode: 'any' }]),
  ],
  [
    'four weeks, one of 20 people in turn and one of 5 rooms, 50,000 bookings',
    asked([...people, ...rooms], 28, [
      { role: 'who', of: idsOf(people), mode: 'roundRobin' },
      { role: 'where', of: idsOf(rooms), mode: 'any' },
    ]),
  ],
]

printMachine()
const rows = questions.map(([name, question]) => {
  findSlots(question) // warm
  const times = Array.from({ length: 20 }, () => {
    const started = performance.now()
    findSlots(question)
    return performance.now() - started
  }).sort((a, b) => a - b)
  const { slots } = findSlots(question)
  const single = question.needs.length === 1
  const started = performance.now()
  const scanned = single ? naive(question) : slots.length
  const scan = performance.now() - started
  if (scanned !== slots.length) throw new Error(`${scanned} by scanning, ${slots.length} by spans`)
  const ratio = single ? `${figure(scan / times[10]!)} ×` : '–'
  return [name, figure(slots.length), `${figure(times[10]!)} ms`, `${figure(times[19]!)} ms`, ratio]
})
printTable('slots', ['question', 'slots', 'median', 'slowest of 20', 'naive scan'], rows)
