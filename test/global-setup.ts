import { makeSnapshot } from '../src/kernel/database/make-snapshot.ts'
import { makePostgres } from './postgres.ts'

/** Once per run, before all files: what test databases are made from. */
export const setup = async () => {
  await makeSnapshot()
  if (process.env.NAVET_TEST_DB !== 'postgres') return undefined
  const postgres = await makePostgres()
  process.env.NAVET_TEST_POSTGRES = postgres.url()
  return () => postgres.remove()
}
