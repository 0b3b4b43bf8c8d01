import fc from 'fast-check'
import { counted, type Flow, type Part, type Reading, unknown } from './flow/model.ts'

/** For tests: numbers that add up, of any of the four templates. */
export const flows = (most = 10_000) =>
  fc
    .record({
      found: fc.tuple(nat(most), nat(most)),
      removed: fc.tuple(nat(most), nat(most), nat(most)),
      screened: nat(most),
      main: fc.array(nat(most), { minLength: 3, maxLength: 3 }),
      other: fc.option(fc.array(nat(most), { minLength: 4, maxLength: 4 })),
      previous: fc.option(fc.tuple(nat(most), nat(most))),
      studies: nat(most),
    })
    .map(consistent)

const nat = (max: number) => fc.nat({ max })

type Seeds = {
  found: [number, number]
  removed: [number, number, number]
  screened: number
  main: number[]
  other: number[] | null
  previous: [number, number] | null
  studies: number
}

/** Built from the end: what is left plus what was taken away is what there was. */
function consistent({ found, removed, screened, main, other, previous, studies }: Seeds): Flow {
  const left = main[0]! + studies + 1
  const reports = reading(left, main)
  const otherLeft = other ? other[0]! : 0
  const included = { studies: counted(studies + 1), reports: counted(left + otherLeft) }
  const sought = reports.sought.n!
  const [duplicates, automation, rest] = removed
  const records = sought + screened + duplicates + automation + rest
  const registers = Math.min(found[1], records)
  const flow: Flow = {
    title: null,
    identified: { databases: counted(records - registers), registers: counted(registers) },
    removed: {
      duplicates: counted(duplicates),
      automation: counted(automation),
      other: counted(rest),
    },
    screened: counted(sought + screened),
    excluded: counted(screened),
    reports,
    included,
    previous: null,
    total: null,
    other: null,
  }
  if (other) {
    const read = reading(otherLeft, other.slice(1))
    const sites = Math.min(found[0], read.sought.n!)
    flow.other = {
      identified: {
        websites: counted(sites),
        organisations: counted(0),
        citations: counted(read.sought.n! - sites),
        more: unknown(),
      },
      excluded: unknown(),
      reports: read,
    }
  }
  if (previous) {
    const [n, more] = previous
    flow.previous = { studies: counted(n + 1), reports: counted(n + 1 + more) }
    flow.total = {
      studies: counted(n + 1 + studies + 1),
      reports: counted(n + 1 + more + included.reports.n!),
    }
  }
  return flow
}

const reading = (left: number, [excluded, lost]: number[]): Reading => ({
  sought: counted(left + excluded! + lost!),
  notRetrieved: counted(lost!),
  assessed: counted(left + excluded!),
  excluded: counted(excluded!),
})

/** A flow with names a reader would meet. */
export const aFlow = (change: Partial<Flow> = {}): Flow => ({
  title: { sv: 'Rörelse efter stroke', en: 'Exercise after stroke' },
  identified: {
    databases: counted(23_421, [part('MEDLINE (Ovid)', 12_345), part('Embase', 11_076)]),
    registers: counted(79),
  },
  removed: { duplicates: counted(6_503), automation: unknown(), other: unknown() },
  screened: counted(16_997),
  excluded: counted(16_700),
  reports: {
    sought: counted(297),
    notRetrieved: counted(7),
    assessed: counted(290),
    excluded: counted(250, [
      { name: { sv: 'Fel population (ålder ≥ 18)', en: 'Wrong population (age ≥ 18)' }, n: 180 },
      { name: { sv: 'Fel studiedesign', en: 'Wrong study design' }, n: 70 },
    ]),
  },
  included: { studies: counted(35), reports: counted(40) },
  previous: null,
  total: null,
  other: null,
  ...change,
})

export const part = (name: string, n: number): Part => ({ name, n })

export const previousFlow = (flow: Flow): Flow => ({
  ...flow,
  previous: { studies: counted(12), reports: counted(15) },
  total: {
    studies: counted(12 + flow.included.studies.n!),
    reports: counted(15 + flow.included.reports.n!),
  },
})

export const otherFlow = (flow: Flow): Flow => ({
  ...flow,
  included: { studies: counted(42), reports: counted(50) },
  other: {
    identified: {
      websites: counted(12),
      organisations: counted(4),
      citations: counted(30),
      more: unknown(),
    },
    excluded: unknown(),
    reports: {
      sought: counted(46),
      notRetrieved: counted(1),
      assessed: counted(45),
      excluded: counted(35, [{ name: { sv: 'Fel utfall', en: 'Wrong outcome' }, n: 35 }]),
    },
  },
})
