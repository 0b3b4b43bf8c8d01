// The same fuzz as in engines/mail, for ten minutes.
export const fuzzed = (process.env['NAVET_MAIL_FUZZ'] ??= '600')
await import('../../engines/mail/hostile.test.ts')
