// The same fuzz as in engines/search-strategy, with more rounds.
export const rounds = (process.env['NAVET_FUZZ'] ??= '20000')
await import('../../engines/search-strategy/hostile.test.ts')
