import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSlots, ianaZone, type Opening, type Question, type Resource } from './index.ts'

const zone = 'Europe/Stockholm'
const allWeek = (from: string, to: string): Opening => {
  const hours = [{ from, to }]
  return { zone, weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours } }
}
const office = allWeek('09:00', '12:00')
const aPerson = (id: string, more: Partial<Resource> = {}): Resource => ({
  id,
  opening: office,
  taken: [],
  ...more,
})
const utcOf = (wall: string) => new Date(ianaZone(zone)!.momentOf(Date.parse(`${wall}Z`)))
const taken = (day: string, from: string, to: string) => ({
  start: utcOf(`${day}T${from}`),
  end: utcOf(`${day}T${to}`),
})
const ask = (resources: Resource[], more: Partial<Question> = {}): Question => ({
  rules: { duration: 60, step: 30, zone },
  needs: [{ role: 'who', of: resources.map(({ id }) => id), mode: 'any' }],
  resources,
  now: utcOf('2026-11-01T00:00'),
  from: utcOf('2026-11-24T00:00'),
  to: utcOf('2026-11-25T00:00'),
  ...more,
})
const walls = (question: Question) =>
  findSlots(question).slots.map(({ start }) =>
    new Date(ianaZone(zone)!.wallOf(start.getTime())).toISOString().slice(11, 16),
  )

test('what is open and not taken, on whole steps', () => {
  expect(walls(ask([aPerson('a')]))).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00'])
  const busy = aPerson('a', { taken: [taken('2026-11-24', '10:00', '10:30')] })
  expect(walls(ask([busy]))).toEqual(['09:00', '10:30', '11:00'])
})

test('buffers keep bookings apart, and may lie outside the opening hours', () => {
  const busy = { taken: [taken('2026-11-24', '10:00', '10:30')] }
  expect(walls(ask([aPerson('a', { ...busy, bufferBefore: 15 })]))).toEqual(['09:00', '11:00'])
  expect(walls(ask([aPerson('a', { ...busy, bufferAfter: 15 })]))).toEqual(['10:30', '11:00'])
})

test('exceptions go before holidays, holidays before the week; overlapping hours are one', () => {
  const day = '2026-11-24'
  const opening: Opening = {
    ...office,
    holidays: new Set([day]),
    exceptions: new Map([
      [
        day,
        [
          { from: '13:00', to: '14:00' },
          { from: '13:30', to: '15:00' },
        ],
      ],
    ]),
  }
  expect(walls(ask([aPerson('a', { opening })]))).toEqual(['13:00', '13:30', '14:00'])
  const closed = { ...opening, exceptions: new Map() }
  expect(findSlots(ask([aPerson('a', { opening: closed })])).why).toEqual([
    { code: 'closed', role: 'who', resources: ['a'] },
  ])
})

test('lead time and window bound the starts, and say so', () => {
  const now = utcOf('2026-11-24T09:00')
  const rules = { duration: 60, step: 30, zone }
  expect(walls(ask([aPerson('a')], { now, rules: { ...rules, leadTime: 60 } }))[0]).toBe('10:00')
  expect(walls(ask([aPerson('a')], { now, rules: { ...rules, window: 60 } })).at(-1)).toBe('10:00')
  const late = ask([aPerson('a')], { now, rules: { ...rules, leadTime: 2 * 24 * 60 } })
  expect(findSlots(late).why).toEqual([{ code: 'lead_time', earliest: utcOf('2026-11-26T09:00') }])
  const far = ask([aPerson('a')], {
    now: utcOf('2026-01-01T00:00'),
    rules: { ...rules, window: 60 },
  })
  expect(findSlots(far).why).toMatchObject([{ code: 'beyond_window' }])
})

test('limits per day and week count bookings, not what else is taken', () => {
  const before = taken('2026-11-23', '09:00', '10:00')
  const same = taken('2026-11-24', '09:00', '10:00')
  expect(findSlots(ask([aPerson('a', { taken: [same], perDay: 1 })])).why).toEqual([
    { code: 'limit_reached', role: 'who', resources: ['a'] },
  ])
  expect(walls(ask([aPerson('a', { taken: [before], perDay: 1 })]))).toHaveLength(5)
  expect(walls(ask([aPerson('a', { taken: [before], perWeek: 1 })]))).toEqual([])
  expect(
    walls(ask([aPerson('a', { taken: [{ ...before, counts: false }], perWeek: 1 })])),
  ).toHaveLength(5)
})

test('several at once: a person in turn, a room and all its things, nobody twice', () => {
  const people = [
    aPerson('anna', { load: 4, competences: ['search'] }),
    aPerson('bo', { load: 3, share: 0.5, competences: ['search'] }),
    aPerson('cia', { load: 4, competences: ['search', 'statistics'] }),
    aPerson('dan', { load: 0 }),
  ]
  const things = [
    aPerson('room'),
    aPerson('projector', { taken: [taken('2026-11-24', '09:00', '10:00')] }),
  ]
  const needs: Question['needs'] = [
    {
      role: 'librarian',
      of: ['anna', 'bo', 'cia', 'dan'],
      mode: 'roundRobin',
      competences: ['search'],
    },
    { role: 'place', of: ['room', 'projector'], mode: 'all' },
  ]
  const { slots } = findSlots(ask([...people, ...things], { needs }))
  expect(slots).toHaveLength(3)
  expect(slots[0]!.given).toEqual({ librarian: ['anna'], place: ['room', 'projector'] })

  // Anna is the only one for the second need, so the first takes somebody else.
  const both: Question['needs'] = [
    { role: 'first', of: ['anna', 'cia'], mode: 'any' },
    { role: 'second', of: ['anna'], mode: 'any' },
  ]
  expect(findSlots(ask(people, { needs: both })).slots[0]!.given).toEqual({
    first: ['cia'],
    second: ['anna'],
  })
})

test('why no time: nobody can, too short, all booked, never together', () => {
  const short = aPerson('a', { opening: allWeek('09:00', '09:45') })
  expect(findSlots(ask([short])).why).toMatchObject([{ code: 'too_short' }])
  const full = aPerson('b', { taken: [taken('2026-11-24', '08:00', '12:00')] })
  expect(findSlots(ask([full])).why).toMatchObject([{ code: 'booked' }])
  const needs: Question['needs'] = [{ role: 'who', of: ['a'], mode: 'any', competences: ['x'] }]
  expect(findSlots(ask([short], { needs })).why).toEqual([
    { code: 'nobody_competent', role: 'who', competences: ['x'] },
  ])
  const morning = aPerson('c')
  const evening = aPerson('d', { opening: allWeek('17:00', '19:00') })
  const all: Question['needs'] = [{ role: 'who', of: ['c', 'd'], mode: 'all' }]
  expect(findSlots(ask([morning, evening], { needs: all })).why).toEqual([
    { code: 'never_together', roles: ['who'] },
  ])
  const odd = aPerson('e', { opening: allWeek('09:10', '10:20') })
  expect(findSlots(ask([odd])).why).toEqual([{ code: 'off_step', step: 30 }])
})

test.each([
  ['2026-03-29', 'spring', 5],
  ['2026-10-25', 'autumn', 7],
  ['2026-11-24', 'another', 6],
])('%s: the night from 00:00 to 06:00 has the %s hours it has', (day, _what, hours) => {
  const from = utcOf(`${day}T00:00`)
  const question = ask([aPerson('a', { opening: allWeek('00:00', '06:00') })], {
    rules: { duration: 60, step: 60, zone },
    now: from,
    from,
    to: new Date(from.getTime() + 12 * 3_600_000),
  })
  const { slots } = findSlots(question)
  expect(slots).toHaveLength(hours)
  for (const [i, { start }] of slots.entries())
    expect(start.getTime()).toBe(from.getTime() + i * 3_600_000)
})

const someone = fc.record({
  taken: fc.array(fc.record({ at: fc.nat(96 * 3), long: fc.integer({ min: 1, max: 12 }) }), {
    maxLength: 12,
  }),
  bufferBefore: fc.nat(40),
  bufferAfter: fc.nat(40),
  open: fc.nat(10),
  hours: fc.integer({ min: 1, max: 12 }),
})

test('as a scan of every start would have it', () => {
  const quarter = 15 * 60_000
  const from = utcOf('2026-10-24T00:00')
  const to = new Date(from.getTime() + 3 * 24 * 3_600_000)
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  fc.assert(
    fc.property(
      fc.array(someone, { minLength: 1, maxLength: 4 }),
      fc.nat(3),
      fc.integer({ min: 1, max: 9 }),
      (people, most, quarters) => {
        const count = Math.min(most + 1, people.length)
        const resources = people.map((it, i) => ({
          id: String(i),
          opening: allWeek(clock(it.open), clock(it.open + it.hours)),
          bufferBefore: it.bufferBefore,
          bufferAfter: it.bufferAfter,
          taken: it.taken.map(({ at, long }) => ({
            start: new Date(from.getTime() + at * quarter),
            end: new Date(from.getTime() + (at + long) * quarter),
          })),
        }))
        const duration = quarters * 15
        const needs: Question['needs'] = [
          { role: 'who', of: resources.map(({ id }) => id), mode: 'any', count },
        ]
        const question = {
          ...ask(resources),
          rules: { duration, step: 15, zone },
          needs,
          from,
          to,
          now: from,
          limit: 1e6,
        }
        const wanted: number[] = []
        for (let start = from.getTime(); start < to.getTime(); start += quarter) {
          const can = resources.filter((it, i) =>
            canStart(it, people[i]!, start, start + duration * 60_000),
          )
          if (can.length >= count) wanted.push(start)
        }
        expect(findSlots(question).slots.map(({ start }) => start.getTime())).toEqual(wanted)
      },
    ),
    { numRuns: 200 },
  )
})

function canStart(it: Resource, told: { open: number; hours: number }, start: number, end: number) {
  const minutes = 60_000
  for (const { start: from, end: to } of it.taken)
    if (
      start - it.bufferBefore! * minutes < to.getTime() &&
      from.getTime() < end + it.bufferAfter! * minutes
    )
      return false
  // Every quarter of it is open on the wall.
  for (let at = start; at < end; at += 15 * minutes) {
    const hour = new Date(ianaZone(zone)!.wallOf(at)).getUTCHours()
    if (hour < told.open || hour >= told.open + told.hours) return false
  }
  return true
}

test('a zone, a time of day or a step that is none is refused', () => {
  expect(() => findSlots(ask([aPerson('a', { opening: { ...office, zone: 'Mars' } })]))).toThrow(
    'Mars',
  )
  expect(() => findSlots(ask([aPerson('a', { opening: allWeek('9', '10:00') })]))).toThrow(
    '9 is no time',
  )
  const rules = { duration: 60, step: 0, zone }
  expect(() => findSlots(ask([aPerson('a')], { rules }))).toThrow('minutes')
})
