import { expect } from 'vitest'
import type { startClients } from './clients.ts'
import type { Installation } from './installation.ts'

type Clients = Pick<ReturnType<typeof startClients>, 'acknowledged' | 'refusals'>

/** Every case that was acknowledged is there, once and whole; and there are no others. */
export async function expectAllThere(hub: Installation, { acknowledged, refusals }: Clients) {
  expect(refusals).toEqual([])
  const cases = await hub.query('select id, number, subject from cases')
  const known = new Map(cases.map(({ id, number, subject }) => [subject, { id, number }]))
  const expected = [...acknowledged].map(([key, { id, number }]) => [key, { id, number }] as const)
  expect(known).toEqual(new Map(expected))
  expect(known.size).toBe(cases.length)
  expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length)
  expect(await hub.query(halfCases)).toEqual([])
  const [sums] = await hub.query(`select (select sum(numerator) from facts) as facts,
    (select sum(numerator) from fact_totals) as totals`)
  expect(sums.totals).toEqual(sums.facts)
}

/** What opening a case writes beside its row; a case that lacks one of them is half a case. */
const parts = {
  message: 'case_messages p where p.case_id = c.id',
  event: `events p where p.subject_id = c.id and p.name = 'case.opened'`,
  audit: `audit_log p where p.subject_id = c.id and p.operation = 'case.open'`,
  fact: `facts p where p.record_id = c.id and p.kind = 'opened'`,
  letter: 'letters p where p.thread_id = c.id',
  found: `search_documents p where p.record_id = c.id and p.kind = 'case'`,
  key: 'idempotency_keys p where p.key = c.subject and p.status = 201',
}
const halfCases = `select * from (select c.number, ${Object.entries(parts)
  .map(([name, rest]) => `(select count(*) from ${rest}) as ${name}`)
  .join(', ')} from cases c) as counted
  where (${Object.keys(parts).join(', ')}) <> (${Object.keys(parts)
    .map(() => '1')
    .join(', ')})`
