// The same test as in test/faults, with more rounds. NAVET_TEST_DB=postgres is the other database.
export const rounds = (process.env['NAVET_KILL_ROUNDS'] ??= '15')
await import('../faults/kill.test.ts')
